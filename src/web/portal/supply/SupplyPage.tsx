import { use, useCallback, useState } from "react";
import { ClearDesk } from "../../ui/drawings/ClearDesk.tsx";
import { ShutDoor } from "../../ui/drawings/ShutDoor.tsx";
import { ReaderContext } from "../../ui/reader.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { readSupply } from "../api/supply-calls.ts";
import type { SupplyRequest } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { FailedPage } from "../notices/FailedPage.tsx";
import { NoticePage } from "../notices/NoticePage.tsx";
import { Card } from "../parts/Card.tsx";
import { Frame } from "../parts/Frame.tsx";
import stack from "../parts/Stack.module.css";
import { useReading } from "../use-reading.ts";
import { Asked } from "./Asked.tsx";
import { Given } from "./Given.tsx";
import { ReplyForm } from "./ReplyForm.tsx";

/** One question to a supplier, behind a link: read it, fill in the form, add evidence. */
export function SupplyPage({ token }: { token: string }) {
  const { supply } = useWords();
  const read = useCallback(() => readSupply(token), [token]);
  const { content, problem, again } = useReading(read);
  const [answered, setAnswered] = useState<SupplyRequest | null>(null);
  const request = answered ?? content;

  if (problem?.status === 401)
    return <NoticePage title={supply.over} body={supply.overBody} picture={<ShutDoor />} />;
  if (problem) return <FailedPage problem={problem} onRetry={again} />;
  if (!request)
    return (
      <Frame title={supply.title}>
        <Card title={supply.question}>
          <Skeleton height={240} />
        </Card>
      </Frame>
    );
  return <Opened request={request} token={token} onAnswered={setAnswered} />;
}

type Props = { request: SupplyRequest; token: string; onAnswered: (request: SupplyRequest) => void };

function Opened({ request, token, onAnswered }: Props) {
  const { supply } = useWords();
  const { lang } = use(LanguageContext);
  const house = lang === "en" ? request.house.nameEn : request.house.nameZh;
  const lead = supply.from(house, request.supplier);
  if (request.state === "cancelled")
    return <NoticePage title={supply.cancelled} body={supply.cancelledBody} picture={<ClearDesk />} />;
  const isAnswered = request.state === "answered";
  return (
    <Frame title={isAnswered ? supply.done : supply.title} lead={isAnswered ? supply.doneBody : lead}>
      <ReaderContext value={{ lang, timeZone: request.house.timeZone }}>
        <div className={stack.cards}>
          <Asked request={request} token={token} />
          {isAnswered ? (
            <Given request={request} token={token} />
          ) : (
            <ReplyForm request={request} token={token} onAnswered={onAnswered} />
          )}
          <p className="quiet">{supply.privacy}</p>
        </div>
      </ReaderContext>
    </Frame>
  );
}
