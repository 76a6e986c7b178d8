import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import styles from "./Reports.module.css";
import type { ReportHead } from "./reports-queries.ts";
import { useReportLang } from "./use-report-lang.ts";

export function ReportLine({ report }: { report: ReportHead }) {
  const { t } = useTranslation("reports");
  const lang = useReportLang();
  const { title, startsOn, endsOn, edition, madeAt, madeBy, mails } = report;
  return (
    <li className={styles.line}>
      <Link to="/reports/$id" params={{ id: report.id }}>
        <strong>{title[lang]}</strong>
        <span className={styles.period}>{startsOn === endsOn ? startsOn : `${startsOn} – ${endsOn}`}</span>
        {edition > 1 && <span className={styles.edition}>{t("edition", { edition })}</span>}
      </Link>
      <p>
        <Moment at={madeAt} /> · {madeBy ? madeBy.name : t("bySchedule")}
        {mails.sent > 0 && ` · ${t("mails.sent", { count: mails.sent })}`}
        {mails.waiting > 0 && ` · ${t("mails.waiting", { count: mails.waiting })}`}
        {mails.failed > 0 && <em> · {t("mails.failed", { count: mails.failed })}</em>}
      </p>
    </li>
  );
}
