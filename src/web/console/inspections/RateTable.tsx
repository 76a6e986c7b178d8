import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Chart } from "../parts/Chart.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import styles from "./Inspections.module.css";
import type { Rates } from "./inspections-queries.ts";
import { Sparkline } from "./Sparkline.tsx";

type Rule = Rates["rules"][number];
type Props = { rates: Rates; chosen: string | undefined; onRule(rule: string): void };

/** Each rule with the share of conversations that broke it, the worst first, and its course over the days. */
export function RateTable({ rates: { conversations, days, rules }, chosen, onRule }: Props) {
  const { t } = useTranslation("inspections");
  if (rules.length === 0) return <Empty title={t("rates.empty")}>{t("rates.emptyHelp")}</Empty>;
  const sorted = rules.toSorted((a, b) => (rateOf(b) ?? -1) - (rateOf(a) ?? -1));
  const shown = rules.find(({ code }) => code === chosen);
  return (
    <Card title={t("rates.title")}>
      <p className={styles.quiet}>{t("rates.about", { conversations })}</p>
      {shown && <Course rule={shown} days={days} />}
      <WideTable label={t("rates.title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("rates.rule")}</th>
              <th scope="col">{t("rates.rate")}</th>
              <th scope="col">{t("rates.broken")}</th>
              <th scope="col">{t("rates.course")}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((rule) => (
              <Row key={rule.code} rule={rule} isChosen={rule.code === chosen} onRule={onRule} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </Card>
  );
}

function Row({ rule, isChosen, onRule }: { rule: Rule; isChosen: boolean; onRule(rule: string): void }) {
  const { t, i18n } = useTranslation("inspections");
  const name = i18n.language === "en" ? rule.nameEn : rule.nameZh;
  const rate = rateOf(rule);
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">
        <button
          type="button"
          className={styles.rule}
          onClick={() => onRule(rule.code)}
          title={t("rates.show", { name })}
        >
          {name}
        </button>
        <SeverityMark severity={rule.severity} />
      </th>
      <td>
        <span className={styles.rate} aria-hidden="true">
          <span style={{ width: percent(rate ?? 0) }} />
        </span>
        {percent(rate)}
      </td>
      <td>
        {rule.broken} / {rule.met + rule.broken}
      </td>
      <td>
        <Sparkline values={rule.course.map(rateOf)} />
      </td>
    </tr>
  );
}

function Course({ rule, days }: { rule: Rule; days: string[] }) {
  const { t, i18n } = useTranslation("inspections");
  const label = t("rates.courseOf", { name: i18n.language === "en" ? rule.nameEn : rule.nameZh });
  const rates = rule.course.map(rateOf);
  return (
    <>
      <h3 className={styles.courseName}>{label}</h3>
      <Chart
        height={160}
        label={label}
        table={{
          columns: [t("rates.day"), t("rates.rate"), t("rates.broken")],
          rows: days.map((day, index) => {
            const { met, broken } = rule.course[index]!;
            return [day, percent(rates[index] ?? null), `${broken} / ${met + broken}`];
          }),
        }}
        option={{
          grid: { left: 44, right: 12, top: 12, bottom: 28 },
          xAxis: { type: "category", data: days.map((day) => day.slice(5)) },
          yAxis: { type: "value", min: 0, axisLabel: { formatter: "{value}%" } },
          tooltip: { trigger: "axis" },
          series: [
            {
              type: "line",
              name: t("rates.rate"),
              connectNulls: true,
              showSymbol: true,
              symbolSize: 6,
              data: rates.map((rate) => (rate === null ? null : Math.round(rate * 1_000) / 10)),
            },
          ],
        }}
      />
    </>
  );
}

function rateOf({ met, broken }: { met: number; broken: number }): number | null {
  return met + broken === 0 ? null : broken / (met + broken);
}

function percent(share: number | null): string {
  return share === null ? "—" : `${(share * 100).toFixed(1)}%`;
}
