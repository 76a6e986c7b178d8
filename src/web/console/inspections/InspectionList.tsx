import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Tag } from "../case/file/Tag.tsx";
import styles from "./Inspections.module.css";
import type { InspectionRow } from "./inspections-queries.ts";

type Props = {
  rows: InspectionRow[];
  total: number;
  isMore: boolean;
  isFiltered: boolean;
  readsAll: boolean;
  more: ReactNode;
};

/** Inspected conversations, the latest ended first, each with the rules it broke. */
export function InspectionList({ rows, total, isMore, isFiltered, readsAll, more }: Props) {
  const { t } = useTranslation("inspections");
  if (rows.length === 0) {
    const isMine = !readsAll && !isFiltered;
    return (
      <Empty title={isMine ? t("list.emptyMine") : t("list.empty")}>
        {isMine ? t("list.emptyMineHelp") : t("list.emptyHelp")}
      </Empty>
    );
  }
  return (
    <Card
      title={t("list.title")}
      aside={<span className={styles.quiet}>{t(isMore ? "list.countMore" : "list.count", { total })}</span>}
    >
      <WideTable label={t("list.title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("list.conversation")}</th>
              <th scope="col">{t("list.staff")}</th>
              <th scope="col">{t("list.channel")}</th>
              <th scope="col">{t("list.ended")}</th>
              <th scope="col">{t("list.found")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.conversationId} row={row} />
            ))}
          </tbody>
        </table>
      </WideTable>
      {more}
    </Card>
  );
}

function Row({ row }: { row: InspectionRow }) {
  const { t } = useTranslation(["inspections", "terms"]);
  return (
    <tr>
      <th scope="row" className={styles.case}>
        <Link
          to="/inspections/$id"
          params={{ id: row.conversationId }}
          aria-label={t("list.open", { number: row.complaintNumber })}
        >
          {row.complaintNumber}
        </Link>
        {row.chapter > 1 && (
          <span className={styles.quiet}> {t("list.chapter", { chapter: row.chapter })}</span>
        )}
        <span className={styles.title}>{row.title}</span>
      </th>
      <td>{row.staff?.name ?? "—"}</td>
      <td>{t(`terms:channel.${row.channel as "phone"}`)}</td>
      <td>
        <Moment at={row.endedAt} />
      </td>
      <td className={styles.found}>
        <Found row={row} />
      </td>
    </tr>
  );
}

function Found({ row: { brokenRules, hasCritical } }: { row: InspectionRow }) {
  const { t, i18n } = useTranslation("inspections");
  if (brokenRules.length === 0) return <Tag tone="good">{t("list.allMet")}</Tag>;
  return (
    <>
      {hasCritical && <Tag tone="breached">{t("critical")}</Tag>}
      {brokenRules.map(({ code, nameZh, nameEn }) => (
        <Tag key={code}>{i18n.language === "en" ? nameEn : nameZh}</Tag>
      ))}
    </>
  );
}
