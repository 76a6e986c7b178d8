import { useState } from "react";
import { useWords } from "../language.ts";
import { Button } from "../parts/Button.tsx";
import { Card } from "../parts/Card.tsx";
import { useTimes } from "../parts/use-times.ts";
import { useMine } from "./mine.ts";
import { WordsForm } from "./WordsForm.tsx";

/** Reopen, object and withdraw, where the house says they are open. */
export function LastWays() {
  const { openSteps } = useMine().view;
  return (
    <>
      {openSteps.includes("reopen") && <Reopen />}
      {openSteps.includes("object") && <Objection />}
      {openSteps.includes("withdraw") && <Withdraw />}
    </>
  );
}

function Reopen() {
  const { reopen } = useWords().follow;
  const { reopenUntil } = useMine().view;
  const { deadline } = useTimes();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={reopen.open}>
      {reopenUntil && <p className="quiet">{reopen.until(deadline(reopenUntil))}</p>}
      {isOpen ? (
        <WordsForm
          label={reopen.label}
          submit={reopen.send}
          kind="main"
          place="reopen"
          deedOf={(words = "") => ({ deed: "reopen", body: { words } })}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{reopen.send}</Button>
      )}
    </Card>
  );
}

function Objection() {
  const { objection } = useWords().follow;
  const { objectUntil } = useMine().view;
  const { deadline } = useTimes();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={objection.open}>
      {objectUntil && <p className="quiet">{objection.until(deadline(objectUntil))}</p>}
      {isOpen ? (
        <WordsForm
          label={objection.label}
          hint={objection.hint}
          submit={objection.send}
          kind="main"
          place="object"
          deedOf={(words = "") => ({ deed: "object", body: { words } })}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{objection.send}</Button>
      )}
    </Card>
  );
}

function Withdraw() {
  const { withdraw } = useWords().follow;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button kind="bare" onClick={() => setOpen(true)}>
        {withdraw.open}
      </Button>
    );
  }
  return (
    <Card title={withdraw.open}>
      <p className="quiet">{withdraw.lead}</p>
      <WordsForm
        label={withdraw.label}
        isOptional
        submit={withdraw.send}
        kind="grave"
        place="withdraw"
        deedOf={(words) => ({ deed: "withdraw", body: { words } })}
        onCancel={() => setOpen(false)}
      />
    </Card>
  );
}
