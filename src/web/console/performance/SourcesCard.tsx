import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./Performance.module.css";
import { type Indicator, type Period, sourcesQuery } from "./performance-query.ts";
import { useFigureText, useIndicatorName } from "./use-figure-text.ts";

type Props = { indicator: Indicator; period: Period; staffId?: string };

/** Where a number comes from: each single thing it counts, with the way to the very message. */
export function SourcesCard({ indicator, period, staffId }: Props) {
  const { t } = useTranslation(["performance", "common"]);
  const nameOf = useIndicatorName();
  const sources = useInfiniteQuery(sourcesQuery(indicator.code, period, staffId));
  return (
    <Card title={t("sources.title", { name: nameOf(indicator) })}>
      <Loaded query={sources} skeleton={<SkeletonRows count={5} height={36} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <p className={styles.quiet}>{t("sources.empty")}</p>;
          return (
            <>
              <WideTable label={t("sources.title", { name: nameOf(indicator) })}>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t("sources.complaint")}</th>
                      <th scope="col">{t("sources.at")}</th>
                      <th scope="col">{t("sources.gave")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ id, complaintNumber, messageId, at, gave }) => (
                      <tr key={id}>
                        <th scope="row">
                          <Link
                            to="/complaints/$number"
                            params={{ number: complaintNumber }}
                            hash={messageId ? `message-${messageId}` : undefined}
                          >
                            {complaintNumber}
                          </Link>
                        </th>
                        <td>
                          <Moment at={at} />
                        </td>
                        <td>
                          <Gave indicator={indicator} gave={gave} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </WideTable>
              {sources.hasNextPage && (
                <Button onClick={() => sources.fetchNextPage()} loading={sources.isFetchingNextPage}>
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

function Gave({ indicator, gave }: { indicator: Indicator; gave: number | null }) {
  const { t } = useTranslation("performance");
  const text = useFigureText();
  if (gave === null) return t("sources.nothing");
  if (indicator.unit === "share") return t(gave === 1 ? "sources.yes" : "sources.no");
  return text(indicator.statistic === "total" ? "count" : indicator.unit, gave);
}
