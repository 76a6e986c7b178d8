import { useState } from "react";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import stack from "../parts/Stack.module.css";
import { DisputeForm } from "./DisputeForm.tsx";
import { WordsForm } from "./WordsForm.tsx";

/** The customer says whether it was put right: yes closes it, no keeps it going. */
export function ConfirmCard() {
  const { confirm } = useWords().follow;
  const [answer, setAnswer] = useState<"yes" | "no" | null>(null);
  const cancel = () => setAnswer(null);
  return (
    <Card title={confirm.title} isAsking>
      {answer === null && (
        <div className={stack.buttons}>
          <Button kind="main" onClick={() => setAnswer("yes")}>
            {confirm.yes}
          </Button>
          <Button onClick={() => setAnswer("no")}>{confirm.no}</Button>
        </div>
      )}
      {answer === "yes" && (
        <>
          <p>{confirm.yesSure}</p>
          <WordsForm
            label={confirm.words}
            isOptional
            submit={confirm.yesSend}
            kind="main"
            place="confirm"
            deedOf={(words) => ({ deed: "confirm", body: { words } })}
            onCancel={cancel}
          />
        </>
      )}
      {answer === "no" && <DisputeForm onCancel={cancel} />}
    </Card>
  );
}
