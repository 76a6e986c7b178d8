import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { Moment } from "../../ui/Moment.tsx";
import { NextClock } from "../parts/NextClock.tsx";
import { isGrave, SeverityMark } from "../parts/SeverityMark.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import styles from "./ComplaintRow.module.css";

export type Row = components["schemas"]["ComplaintRow"];

/** One complaint in a list: what it is, how it stands, what strikes next and whose it is. */
export function ComplaintRow({ row, isChosen }: { row: Row; isChosen: boolean }) {
  const { t } = useTranslation("queue");
  return (
    <Link
      to="/complaints/$number"
      params={{ number: row.number }}
      className={isChosen ? styles.chosen : styles.row}
      data-row={row.number}
    >
      <span className={isGrave(row.severity) ? styles.severity : `${styles.severity} ${styles.usual}`}>
        <SeverityMark severity={row.severity} />
      </span>
      <span className={styles.what}>
        <span className={styles.title}>
          {row.unseenMessages > 0 && (
            <span className={styles.unseen} title={t("unseen", { count: row.unseenMessages })}>
              <span className="spoken">{t("unseen", { count: row.unseenMessages })}</span>
            </span>
          )}
          {row.title}
        </span>
        <span className={styles.more}>
          <span className={styles.number}>{row.number}</span>
          <span>{row.customerName ?? t("noCustomer")}</span>
          <span>{t(`channel.${row.channel}`, { ns: "terms" })}</span>
          {row.shop && <span>{row.shop}</span>}
        </span>
      </span>
      <span className={styles.state}>
        <StateMark state={row.state} />
        {row.waitingFor && <small>{t(`waitingFor.${row.waitingFor}`, { ns: "terms" })}</small>}
      </span>
      <span className={styles.clock}>
        {row.nextClock ? (
          <NextClock clock={row.nextClock} />
        ) : (
          <small>
            <Moment at={row.receivedAt} />
          </small>
        )}
      </span>
      <span className={styles.owner}>{row.owner?.name ?? t("nobody", { ns: "common" })}</span>
    </Link>
  );
}
