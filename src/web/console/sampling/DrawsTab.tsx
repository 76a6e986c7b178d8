import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { Period } from "./Period.tsx";
import { Progress } from "./Progress.tsx";
import styles from "./sampling.module.css";
import { type Draw, drawsQuery } from "./sampling-queries.ts";

/** What was drawn, and how far people are with judging it. */
export function DrawsTab() {
  const { t } = useTranslation(["sampling", "common"]);
  const draws = useInfiniteQuery(drawsQuery);
  return (
    <Loaded query={draws} skeleton={<SkeletonRows count={4} height={48} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <Empty title={t("noDraws")}>{t("noDrawsHelp")}</Empty>;
        return (
          <>
            <DrawTable rows={rows} />
            {draws.hasNextPage && (
              <Button onClick={() => draws.fetchNextPage()} loading={draws.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function DrawTable({ rows }: { rows: Draw[] }) {
  const { t } = useTranslation("sampling");
  return (
    <WideTable label={t("draws")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("plan")}</th>
            <th scope="col">{t("period")}</th>
            <th scope="col">{t("drawnOf")}</th>
            <th scope="col">{t("progress")}</th>
            <th scope="col">{t("drawnAt")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((draw) => (
            <tr key={draw.id}>
              <th scope="row">
                <Link to="/sampling/$id" params={{ id: draw.id }}>
                  {draw.planName}
                </Link>
              </th>
              <td>
                <Period from={draw.from} to={draw.to} />
              </td>
              <td>{t("ofMany", { part: draw.sampleSize, whole: draw.frameSize })}</td>
              <td>
                <Progress judged={draw.judged} whole={draw.sampleSize} />
              </td>
              <td>
                <Moment at={draw.drawnAt} /> · {draw.drawnBy?.name ?? t("byHouse")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
