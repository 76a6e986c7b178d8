import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { taxonomyQuery } from "../taxonomy-query.ts";
import { useInLang } from "../use-in-lang.ts";
import { type MatterKind, type Statistics, statisticsQuery } from "./matters-query.ts";
import styles from "./RegulatorDesk.module.css";

/** The last ninety days: how many came, how many were in time, from whom, about what, and how they ended. */
export function StatisticsCard() {
  const { t } = useTranslation(["regulatorDesk", "common"]);
  const statistics = useQuery(statisticsQuery);
  return (
    <Card title={t("figures")}>
      <Loaded
        query={statistics}
        skeleton={<SkeletonRows count={1} height={120} label={t("common:loading")} />}
      >
        {(found) => <Figures statistics={found} />}
      </Loaded>
    </Card>
  );
}

function Figures({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation("regulatorDesk");
  const inLang = useInLang();
  const categories = useQuery(taxonomyQuery).data?.categories;
  const { received, open, inTime, byAuthority, byKind, byCategory, outcomes } = statistics;
  const nameOf = (code: string) => {
    const found = categories?.find((category) => category.code === code);
    return found ? inLang(found) : code || t("noCategory");
  };
  if (received === 0) return <p className={styles.quiet}>{t("noFigures")}</p>;
  return (
    <>
      <p>
        {t("receivedOpen", { received, open })} · {inTime ? t("inTimeShare", percents(inTime)) : t("noShare")}
      </p>
      <div className={styles.figures}>
        <Counts
          title={t("byKind")}
          rows={byKind.map((row) => ({ ...row, name: t(`kind.${row.name as MatterKind}`) }))}
        />
        <Counts title={t("byAuthority")} rows={byAuthority} />
        <Counts
          title={t("byCategory")}
          rows={byCategory.map((row) => ({ ...row, name: nameOf(row.name) }))}
        />
        <Counts
          title={t("byOutcome")}
          rows={outcomes.map(({ outcome, matters }) => ({
            name: t(`outcome.${outcome}`),
            matters,
            late: 0,
          }))}
        />
      </div>
    </>
  );
}

function percents({ hits, size, low, high }: NonNullable<Statistics["inTime"]>) {
  const percent = (share: number) => Math.round(100 * share);
  return { hits, size, share: percent(hits / size), low: percent(low), high: percent(high) };
}

function Counts({ title, rows }: { title: string; rows: Statistics["byKind"] }) {
  const { t } = useTranslation("regulatorDesk");
  return (
    <section>
      <h3 className={styles.quiet}>{title}</h3>
      <dl className={styles.counts}>
        {rows.map(({ name, matters, late }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {matters}
              {late > 0 && <span className={styles.late}> {t("ofThemLate", { late })}</span>}
            </dd>
          </div>
        ))}
        {rows.length === 0 && <p className={styles.quiet}>{t("none")}</p>}
      </dl>
    </section>
  );
}
