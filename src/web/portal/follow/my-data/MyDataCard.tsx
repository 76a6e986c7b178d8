import { useCallback, useState } from "react";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { readMyData } from "../../api/my-calls.ts";
import type { MyDataRequest } from "../../api/types.ts";
import { useWords } from "../../language.ts";
import { Button } from "../../parts/Button.tsx";
import { Card } from "../../parts/Card.tsx";
import { Note } from "../../parts/Note.tsx";
import stack from "../../parts/Stack.module.css";
import { problemWords } from "../../problem-words.ts";
import { useReading } from "../../use-reading.ts";
import { useMine } from "../mine.ts";
import { AskForm } from "./AskForm.tsx";
import { RequestAnswer } from "./RequestAnswer.tsx";

/** Behind one quiet button: a copy of my data, their erasure, and how earlier requests stand. */
export function MyDataCard() {
  const { myData } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <MyData />;
  return (
    <Button kind="bare" onClick={() => setOpen(true)}>
      {myData.title}
    </Button>
  );
}

function MyData() {
  const words = useWords();
  const { myData } = words;
  const { token } = useMine();
  const read = useCallback(() => readMyData(token), [token]);
  const { content, problem, again } = useReading(read);
  const [answered, setAnswered] = useState<MyDataRequest[] | null>(null);
  const [asking, setAsking] = useState<MyDataRequest["kind"] | null>(null);
  const requests = answered ?? content;

  function take(next: MyDataRequest[]): void {
    setAnswered(next);
    setAsking(null);
  }

  return (
    <Card title={myData.title}>
      <p className="quiet">{myData.lead}</p>
      {problem && !requests && (
        <Note tone="bad" isUrgent action={<Button onClick={again}>{words.common.retry}</Button>}>
          {problemWords(problem, words)}
        </Note>
      )}
      {!requests && !problem && (
        <div role="status" aria-label={myData.reading}>
          <Skeleton height={44} />
        </div>
      )}
      {requests && (
        <ul className={stack.lines}>
          {requests.map((request) => (
            <RequestAnswer key={request.id} request={request} />
          ))}
        </ul>
      )}
      {asking ? (
        <AskForm key={asking} kind={asking} onAnswered={take} onCancel={() => setAsking(null)} />
      ) : (
        <div className={stack.buttons}>
          <Button onClick={() => setAsking("copy")}>{myData.copy}</Button>
          <Button onClick={() => setAsking("erasure")}>{myData.erase}</Button>
        </div>
      )}
    </Card>
  );
}
