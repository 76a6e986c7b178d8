import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { useSettled } from "../queue/use-settled.ts";
import { useMay } from "../use-me.ts";
import { PrepareCampaign } from "./PrepareCampaign.tsx";
import styles from "./Proactive.module.css";
import { type LateParcel, lateParcelsQuery, type Way } from "./proactive-query.ts";
import { usePlaceName } from "./use-place-name.ts";

/** Who could be told today, with the reason and the new time. */
export function LateParcels() {
  const { t } = useTranslation(["proactive", "common"]);
  const [way, setWay] = useState<Way>({});
  const may = useMay();
  const list = useInfiniteQuery(lateParcelsQuery(way));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card
      title={t("parcels.title")}
      aside={may("action.prepare") && rows.length > 0 && <PrepareCampaign way={way} />}
    >
      <div className={styles.filters}>
        {(["carrier", "province"] as const).map((name) => (
          <Filter
            key={name}
            name={name}
            value={way[name] ?? ""}
            onSettled={(value) =>
              setWay(({ [name]: _before, ...rest }) => (value ? { ...rest, [name]: value } : rest))
            }
          />
        ))}
      </div>
      <Loaded query={list} skeleton={<SkeletonRows count={6} height={36} label={t("common:loading")} />}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t("parcels.empty")} isDone>
              {t("parcels.emptyHelp")}
            </Empty>
          ) : (
            <ParcelTable rows={rows} />
          )
        }
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </Card>
  );
}

type FilterProps = { name: "carrier" | "province"; value: string; onSettled: (value: string) => void };

function Filter({ name, value, onSettled }: FilterProps) {
  const { t } = useTranslation("proactive");
  const [typed, setTyped] = useSettled(value, onSettled);
  return (
    <Input
      aria-label={t(`column.${name}`)}
      placeholder={t(`filter.${name}`)}
      maxLength={120}
      allowClear
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

const columns = ["order", "lane", "promised", "expected", "chance", "reason"] as const;

function ParcelTable({ rows }: { rows: LateParcel[] }) {
  const { t } = useTranslation("proactive");
  const placeName = usePlaceName();
  return (
    <WideTable isStacked label={t("parcels.title")}>
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
          {rows.map((row) => (
            <tr key={row.orderId}>
              <td>
                {row.orderNumber} <span className={styles.quiet}>{row.customer}</span>
              </td>
              <td data-label={t("column.lane")}>
                {placeName(row.carrier)} · {placeName(row.origin)} → {placeName(row.province)}
              </td>
              <td data-label={t("column.promised")}>
                <Moment at={row.promisedAt} />
              </td>
              <td data-label={t("column.expected")}>
                <Moment at={row.expectedBy} />
              </td>
              <td className={styles.number} data-label={t("column.chance")}>
                {Math.round(100 * row.lateChance)}%
              </td>
              <td data-label={t("column.reason")}>
                {row.disruption ?? t("slower")}
                {!row.canBeTold && <span className={styles.quiet}> · {t("cannotBeTold")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
