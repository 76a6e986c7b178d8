import { useState } from "react";
import { decideLinkedApproval } from "../api/public-calls.ts";
import type { LinkedDecision, LinkedVerdict } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { CommandNote } from "../parts/CommandNote.tsx";
import stack from "../parts/Stack.module.css";
import { TextBox } from "../parts/TextBox.tsx";
import { useCommand } from "../sending/use-command.ts";

const mostWords = 1_000;

/** Yes or no, always with a reason. */
export function ApprovalForm({
  token,
  onDone,
}: {
  token: string;
  onDone: (decision: LinkedDecision) => void;
}) {
  const { approval: words, problems } = useWords();
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const command = useCommand<LinkedVerdict, LinkedDecision>({ run: decideLinkedApproval, onDone });
  const isMissing = reason.trim() === "";

  function decide(verdict: LinkedVerdict["verdict"]): void {
    setAsked(true);
    if (!isMissing && reason.length <= mostWords) command.send({ token, verdict, reason });
  }

  return (
    <Card title={words.reason} isAsking>
      <div className={stack.cards}>
        <TextBox
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
          most={mostWords}
          problem={isAsked && isMissing ? problems.fields.missing : undefined}
        />
        <CommandNote command={command} />
        <Button kind="main" isBusy={command.phase !== "idle"} onClick={() => decide("approve")}>
          {words.approve}
        </Button>
        <Button kind="grave" isBusy={command.phase !== "idle"} onClick={() => decide("refuse")}>
          {words.refuse}
        </Button>
      </div>
    </Card>
  );
}
