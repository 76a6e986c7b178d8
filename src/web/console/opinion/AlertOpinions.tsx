import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./Opinion.module.css";
import { OpinionRow } from "./OpinionRow.tsx";
import { opinionsQuery } from "./opinion-query.ts";

/** What is said elsewhere of the same, as far as it was tied to the alert. */
export function AlertOpinions({ number }: { number: string }) {
  const { t } = useTranslation(["opinion", "common"]);
  const found = useInfiniteQuery(opinionsQuery({ which: "all", alert: number }));
  return (
    <Card title={t("title")} label={t("title")}>
      <Loaded query={found} skeleton={<SkeletonRows count={1} height={64} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <p className={styles.quiet}>{t("noneOfAlert")}</p>;
          return (
            <>
              <ul className={styles.rows} aria-label={t("items")}>
                {rows.map((opinion) => (
                  <OpinionRow key={opinion.id} opinion={opinion} />
                ))}
              </ul>
              {found.hasNextPage && (
                <Button size="small" onClick={() => found.fetchNextPage()} loading={found.isFetchingNextPage}>
                  {t("common:more")}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
