import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import type { Row } from "../queue/ComplaintRow.tsx";
import { urgencyOfVerdict } from "./clock-urgency.ts";
import styles from "./QueueColumn.module.css";

/** A queue's row where there is little room: title, customer, state and the clock that strikes next. */
export function QueueItem({ row, isCurrent }: { row: Row; isCurrent: boolean }) {
  const { t } = useTranslation("queue");
  return (
    <Link
      to="/complaints/$number"
      params={{ number: row.number }}
      className={styles.item}
      aria-current={isCurrent ? "page" : undefined}
    >
      <span className={styles.title}>
        {row.unseenMessages > 0 && (
          <span className={styles.unseen}>
            <span className="spoken">{t("unseen", { count: row.unseenMessages })}</span>
          </span>
        )}
        {row.title}
      </span>
      <span className={styles.line}>
        <span>{row.customerName ?? t("noCustomer")}</span>
        {row.nextClock && (
          <TimeLeft dueAt={row.nextClock.dueAt} urgency={urgencyOfVerdict(row.nextClock.verdict)} />
        )}
      </span>
      <span className={styles.line}>
        <StateMark state={row.state} />
        <SeverityMark severity={row.severity} />
      </span>
    </Link>
  );
}
