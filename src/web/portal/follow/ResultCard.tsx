import { useState } from "react";
import { readFile } from "../api/my-calls.ts";
import type { CustomerView } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import stack from "../parts/Stack.module.css";
import { useTimes } from "../parts/use-times.ts";
import { saveAs } from "./files/save-as.ts";
import { useMine } from "./mine.ts";

/** What stands at the end: decision letters, the objection and its answer, and who else has the matter. */
export function ResultCard() {
  const { result } = useWords().follow;
  const { letters, objection, regulators } = useMine().view;
  if (letters.length === 0 && !objection && regulators.length === 0) return null;
  return (
    <Card title={letters.length > 0 || objection ? result.title : result.outside}>
      <div className={stack.lines}>
        {regulators.map(({ authority, matterNumber }) => (
          <p key={matterNumber}>{result.regulator(authority, matterNumber)}</p>
        ))}
        {letters.map((letter) => (
          <Letter key={letter.attachmentId} letter={letter} />
        ))}
        {objection && <ObjectionState objection={objection} />}
      </div>
    </Card>
  );
}

function Letter({ letter }: { letter: CustomerView["letters"][number] }) {
  const { result, file } = useWords().follow;
  const { token } = useMine();
  const { moment } = useTimes();
  const [hasFailed, setFailed] = useState(false);

  function download(): void {
    setFailed(false);
    readFile(token, letter.attachmentId, "original").then(
      (bytes) => saveAs(bytes, `${letter.number}.pdf`),
      () => setFailed(true),
    );
  }

  return (
    <div>
      <Button onClick={download}>{result.letter(letter.number)}</Button>
      <small className="quiet">{result.letterAt(moment(letter.issuedAt))}</small>
      {hasFailed && <p role="alert">{file.failed}</p>}
    </div>
  );
}

function ObjectionState({ objection }: { objection: NonNullable<CustomerView["objection"]> }) {
  const { result } = useWords().follow;
  const { deadline } = useTimes();
  const { outcome, dueAt } = objection;
  return <p>{outcome === null ? result.underReview(deadline(dueAt)) : result[outcome]}</p>;
}
