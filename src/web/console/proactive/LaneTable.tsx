import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./Proactive.module.css";
import { type Lane, lanesQuery } from "./proactive-query.ts";
import { usePlaceName } from "./use-place-name.ts";

const columns = ["carrier", "way", "parcels", "onTheWay", "usual", "recent", "late", "foreseenLate"] as const;

/** How long the way takes with whom: usual, lately, and the share that comes late. */
export function LaneTable() {
  const { t } = useTranslation(["proactive", "common"]);
  const list = useInfiniteQuery(lanesQuery);
  return (
    <Card title={t("lanes.title")}>
      <p className={styles.about}>{t("lanes.about")}</p>
      <Loaded query={list} skeleton={<SkeletonRows count={6} height={36} label={t("common:loading")} />}>
        {({ pages }) => <Lanes rows={pages.flatMap(({ rows }) => rows)} />}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </Card>
  );
}

function Lanes({ rows }: { rows: Lane[] }) {
  const { t } = useTranslation("proactive");
  if (rows.length === 0) return <Empty title={t("lanes.empty")}>{t("lanes.emptyHelp")}</Empty>;
  return (
    <WideTable isStacked label={t("lanes.title")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((lane) => (
            <LaneRow key={`${lane.carrier} ${lane.origin} ${lane.province}`} lane={lane} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function LaneRow({ lane }: { lane: Lane }) {
  const { t } = useTranslation("proactive");
  const placeName = usePlaceName();
  const {
    carrier,
    origin,
    province,
    parcels,
    onTheWay,
    usualHours,
    recentHours,
    promised,
    late,
    foreseenLate,
  } = lane;
  const slower = recentHours - usualHours;
  return (
    <tr>
      <td>{placeName(carrier)}</td>
      <td>
        {placeName(origin)} → {placeName(province)}
      </td>
      <td className={styles.number} data-label={t("column.parcels")}>
        {parcels}
      </td>
      <td className={styles.number} data-label={t("column.onTheWay")}>
        {onTheWay}
      </td>
      <td className={styles.number} data-label={t("column.usual")}>
        {t("hours", { count: usualHours })}
      </td>
      <td className={styles.number} data-label={t("column.recent")}>
        {t("hours", { count: recentHours })}
        {slower > 0 && <span className={styles.slower}> +{slower}</span>}
      </td>
      <td className={styles.number} data-label={t("column.late")}>
        {promised === 0 ? t("noPromise") : `${Math.round((100 * late) / promised)}%`}
      </td>
      <td className={styles.number} data-label={t("column.foreseenLate")}>
        {foreseenLate}
      </td>
    </tr>
  );
}
