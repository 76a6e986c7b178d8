import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { GrantForm } from "./GrantForm.tsx";
import styles from "./Training.module.css";
import { resultsQuery } from "./training-queries.ts";

/** Who took it, latest first; and one more try for whom a trainer grants it. */
export function QuizResults({ code }: { code: string }) {
  const { t } = useTranslation(["training", "common"]);
  const results = useInfiniteQuery(resultsQuery(code));
  return (
    <>
      <h3 className={styles.heading}>{t("results")}</h3>
      <Loaded query={results} skeleton={<SkeletonRows count={3} height={40} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <p className={styles.quiet}>{t("noResults")}</p>;
          return (
            <ul className={styles.list}>
              {rows.map(({ id, staff, submittedAt, points, mostPoints, isPassed, isTimedOut }) => (
                <li key={id}>
                  <strong>{staff.name}</strong> <Moment at={submittedAt} />{" "}
                  {t("points", { points, most: mostPoints })}
                  <Tag tone={isPassed ? "good" : "at-risk"}>{isPassed ? t("passed") : t("notPassed")}</Tag>
                  {isTimedOut && <Tag>{t("timedOut")}</Tag>}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {results.hasNextPage && (
        <Button onClick={() => results.fetchNextPage()} loading={results.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
      <GrantForm code={code} />
    </>
  );
}
