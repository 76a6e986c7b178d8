import { useCallback, useState } from "react";
import { ClearDesk } from "../../ui/drawings/ClearDesk.tsx";
import { ShutDoor } from "../../ui/drawings/ShutDoor.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { readLinkedApproval } from "../api/public-calls.ts";
import type { LinkedDecision } from "../api/types.ts";
import { useWords } from "../language.ts";
import { FailedPage } from "../notices/FailedPage.tsx";
import { NoticePage } from "../notices/NoticePage.tsx";
import { Frame } from "../parts/Frame.tsx";
import { useReading } from "../use-reading.ts";
import { ApprovalForm } from "./ApprovalForm.tsx";
import { ApprovalMatter } from "./ApprovalMatter.tsx";

/** An approver decides one approval by their one-time link: what it is, and yes or no. */
export function ApprovalPage({ token }: { token: string }) {
  const { approval: words } = useWords();
  const [decision, setDecision] = useState<LinkedDecision | null>(null);
  const read = useCallback(() => readLinkedApproval(token), [token]);
  const { content: matter, problem, again } = useReading(read);

  if (decision)
    return (
      <NoticePage
        title={words.done[decision.verdict]}
        body={decision.isFinal ? words.doneBody.final : words.doneBody.passed}
        picture={<ClearDesk />}
      />
    );
  if (problem && (problem.status === 401 || problem.status === 404))
    return <NoticePage title={words.over} body={words.overBody} picture={<ShutDoor />} />;
  if (problem) return <FailedPage problem={problem} onRetry={again} />;
  return (
    <Frame
      title={words.title}
      lead={matter ? words.lead(matter.complaintNumber, matter.complaintTitle) : undefined}
    >
      {matter ? <ApprovalMatter matter={matter} /> : <Skeleton height={320} />}
      {matter && <ApprovalForm token={token} onDone={setDecision} />}
    </Frame>
  );
}
