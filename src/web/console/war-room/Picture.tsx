import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { useTheme } from "../../ui/theme-choice.ts";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { Chart } from "../parts/Chart.tsx";
import { ProvinceMap } from "./ProvinceMap.tsx";
import styles from "./war-room.module.css";
import { type Picture as Figures, pictureQuery } from "./war-room-query.ts";

/** How many, since when, where, and what is still to be stopped. */
export function Picture({ number }: { number: string }) {
  const { t } = useTranslation(["warRoom", "common"]);
  const found = useQuery(pictureQuery(number));
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={2} height={180} label={t("common:loading")} />}>
      {(figures) => (
        <>
          <Card title={t("curve")}>
            <Numbers figures={figures} />
            <Curve days={figures.days} />
          </Card>
          <div className={styles.two}>
            <Card title={t("map")}>
              <ProvinceMap provinces={figures.provinces} />
            </Card>
            <Card title={t("batches")}>
              <Batches batches={figures.batches} />
            </Card>
          </div>
        </>
      )}
    </Loaded>
  );
}

export function Numbers({ figures: { orders } }: { figures: Figures }) {
  const { t } = useTranslation("warRoom");
  const rows = (["affected", "unshipped", "customers", "complained"] as const).map((code) => [
    t(`numbers.${code}`),
    orders[code],
  ]);
  return (
    <dl className={styles.numbers}>
      {rows.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Curve({ days, height = 200 }: { days: Figures["days"]; height?: number }) {
  const { t } = useTranslation("warRoom");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  if (days.length === 0) return <p className={styles.quiet}>{t("noComplaints")}</p>;
  return (
    <Chart
      height={height}
      label={t("curve")}
      option={{
        grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
        legend: { top: 0, left: 0 },
        tooltip: { trigger: "axis" },
        xAxis: { type: "category", data: days.map(({ day }) => day.slice(5)) },
        yAxis: { type: "value", minInterval: 1 },
        series: [
          {
            type: "bar",
            name: t("seen"),
            data: days.map(({ complaints }) => complaints),
            barMaxWidth: 28,
            itemStyle: { color: pageToken("--breached") },
          },
          {
            type: "line",
            name: t("usual"),
            data: days.map(({ expected }) => Number(expected.toFixed(2))),
            symbol: "none",
            lineStyle: { type: "dashed" },
            itemStyle: { color: pageToken("--calm") },
          },
        ],
      }}
      table={{
        columns: [t("day"), t("seen"), t("usual")],
        rows: days.map(({ day, complaints, expected }) => [day, complaints, Number(expected.toFixed(2))]),
      }}
    />
  );
}

function Batches({ batches }: { batches: Figures["batches"] }) {
  const { t } = useTranslation("warRoom");
  if (batches.length === 0) return <p className={styles.quiet}>{t("noBatches")}</p>;
  return (
    <WideTable isStacked label={t("batches")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("batch")}</th>
            <th scope="col">{t("complaints")}</th>
            <th scope="col">{t("orders")}</th>
            <th scope="col">{t("unshipped")}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map(({ sku, batch, complaints, orders, unshipped }) => (
            <tr key={`${sku} ${batch}`}>
              <th scope="row">
                {sku} · {batch}
              </th>
              <td data-label={t("complaints")}>{complaints}</td>
              <td data-label={t("orders")}>{orders}</td>
              <td data-label={t("unshipped")}>{unshipped}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
