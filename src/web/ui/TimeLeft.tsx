import { formatMoment, formatRemaining } from "../../shared/dates.ts";
import { useNow, useReader } from "./reader.ts";
import styles from "./TimeLeft.module.css";
import { calmly, type Urgency, urgencyOf } from "./urgency.ts";

type Props = { dueAt: string; warnAt?: string | null; urgency?: Urgency };

/** What is left until an absolute time, counting down; calm, at risk or breached. */
export function TimeLeft({ dueAt, warnAt, urgency }: Props) {
  const reader = useReader();
  const due = new Date(dueAt);
  const now = useNow(Math.abs(due.getTime() - Date.now()) < 660_000 ? 1_000 : 15_000);
  const level = urgencyOf(now, due, warnAt ? new Date(warnAt) : null, urgency);
  return (
    <time dateTime={dueAt} title={formatMoment(due, now, reader)} className={styles[level]}>
      {formatRemaining(due, calmly(now, due), reader.lang)}
    </time>
  );
}
