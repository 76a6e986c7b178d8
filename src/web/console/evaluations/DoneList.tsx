import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { useMe } from "../use-me.ts";
import { shownTime } from "./desk/shown-time.ts";
import styles from "./Evaluations.module.css";
import { doneQuery, type EvaluationRow } from "./evaluations-query.ts";

/** What was submitted, the latest first. */
export function DoneList({ isOwn }: { isOwn: boolean }) {
  const { t } = useTranslation(["evaluations", "common"]);
  const me = useMe();
  const list = useInfiniteQuery(doneQuery(isOwn ? me.id : undefined));
  return (
    <Loaded query={list} skeleton={<SkeletonRows count={6} height={64} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <Empty title={t("empty.done")}>{t("emptyHelp.done")}</Empty>;
        return (
          <>
            <ul className={styles.list}>
              {rows.map((row) => (
                <li key={row.id}>
                  <Row row={row} />
                </li>
              ))}
            </ul>
            {list.hasNextPage && (
              <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Row({ row }: { row: EvaluationRow }) {
  const { t } = useTranslation(["evaluations", "terms"]);
  const { lang } = useReader();
  const { conversation, scorecard, staff, evaluator } = row;
  return (
    <Link to="/evaluations/$id" params={{ id: row.id }} className={styles.row}>
      <span className={styles.what}>
        <span className={styles.title}>{conversation.title}</span>
        <span className={styles.facts}>
          <span className={styles.number}>{conversation.complaintNumber}</span>
          <span>{t("agent", { name: staff?.name ?? t("nobody") })}</span>
          <span>{t("by", { name: evaluator.name })}</span>
          <span>{lang === "en" ? scorecard.en : scorecard.zh}</span>
          <Moment at={row.submittedAt} />
          {row.workedSeconds > 0 && <span>{shownTime(row.workedSeconds)}</span>}
        </span>
      </span>
      <span className={styles.marks}>
        {row.hasCritical && <Tag tone="breached">{t("critical")}</Tag>}
        {row.scoreInForce !== row.score && <Tag tone="at-risk">{t("corrected", { score: row.score })}</Tag>}
        <b className={styles.score}>{row.scoreInForce}</b>
      </span>
    </Link>
  );
}
