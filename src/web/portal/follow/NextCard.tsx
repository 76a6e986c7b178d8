import type { Next } from "../api/types.ts";
import { useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { useTimes } from "../parts/use-times.ts";
import { deedAsked } from "./deed-asked.ts";
import { useMine } from "./mine.ts";
import styles from "./NextCard.module.css";
import { Stages } from "./Stages.tsx";

/** Where it stands, and the hour the customer can count on. */
export function NextCard() {
  const { follow } = useWords();
  const { view } = useMine();
  const { state, next, ownerName, closesAt } = view;
  const { deadline } = useTimes();
  return (
    <Card title={follow.states[state]}>
      <Stages state={state} />
      {next && <Hour next={next} />}
      {state === "confirming" && closesAt && <p className="quiet">{follow.closesAt(deadline(closesAt))}</p>}
      {isOver(state) && <p>{follow.over[state]}</p>}
      {!isOver(state) && !deedAsked(view) && <p className="quiet">{follow.nothingAsked}</p>}
      {ownerName && !isOver(state) && <p className="quiet">{follow.owner(ownerName)}</p>}
    </Card>
  );
}

function Hour({ next: { what, dueAt } }: { next: Next }) {
  const { next } = useWords().follow;
  const { deadline, isPast } = useTimes();
  if (isPast(dueAt)) {
    const isForCustomer = what === "answer_offer" || what === "confirm";
    return <p>{isForCustomer ? next.answerOverdue(deadline(dueAt)) : next.overdue(deadline(dueAt))}</p>;
  }
  return (
    <p className={styles.hour}>
      <strong>{deadline(dueAt)}</strong>
      <span className="quiet">{next[what]}</span>
    </p>
  );
}

function isOver(state: string): state is "closed" | "withdrawn" | "merged" {
  return state === "closed" || state === "withdrawn" || state === "merged";
}
