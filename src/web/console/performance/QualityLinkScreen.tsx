import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import styles from "./Performance.module.css";
import { PeriodPicker } from "./PeriodPicker.tsx";
import { type Period, type QualityLink, qualityLinkQuery } from "./performance-query.ts";
import { useRuleName } from "./use-rule-name.ts";

const kinds = ["score", "criterion", "rule"] as const;

/** Whether what quality looks at goes together with what happened to the customer afterwards. */
export function QualityLinkScreen() {
  const { t } = useTranslation(["performance", "common"]);
  const [period, setPeriod] = useState<Period>({});
  const links = useQuery(qualityLinkQuery(period));
  return (
    <Page
      title={t("link.title")}
      about={t("link.about")}
      action={<PeriodPicker period={period} onPeriod={setPeriod} />}
    >
      <Loaded query={links} skeleton={<SkeletonRows count={8} height={40} label={t("common:loading")} />}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t("link.empty")}>{t("link.emptyHelp")}</Empty>
          ) : (
            <>
              <Summary rows={rows} />
              {kinds.map((kind) => (
                <Links key={kind} kind={kind} rows={rows.filter((row) => row.kind === kind)} />
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Summary({ rows }: { rows: QualityLink[] }) {
  const { t } = useTranslation("performance");
  const asked = rows.filter(({ verdict }) => verdict !== "too_few").length;
  const linked = rows.filter(({ verdict }) => verdict === "linked").length;
  return (
    <Card title={t("link.summary")}>
      <p className={styles.quiet}>
        {asked === 0
          ? t("link.nothingKnown")
          : linked === 0
            ? t("link.noneFound", { asked })
            : t("link.someFound", { asked, linked })}
      </p>
      <p className={styles.quiet}>{t("link.caution")}</p>
    </Card>
  );
}

function Links({ kind, rows }: { kind: QualityLink["kind"]; rows: QualityLink[] }) {
  const { t } = useTranslation("performance");
  const ruleName = useRuleName();
  const told = rows.filter(({ verdict }) => verdict !== "too_few");
  if (rows.length === 0) return null;
  if (told.length === 0)
    return (
      <Card title={t(`link.kind.${kind}`)}>
        <p className={styles.quiet}>{t("link.untold", { count: rows.length })}</p>
      </Card>
    );
  return (
    <Card title={t(`link.kind.${kind}`)} aside={t(`link.per.${kind}`)}>
      <WideTable label={t(`link.kind.${kind}`)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("link.what")}</th>
              <th scope="col">{t("link.outcome")}</th>
              <th scope="col">{t("conversations")}</th>
              <th scope="col">{t("link.events")}</th>
              <th scope="col">{t("link.effect")}</th>
              <th scope="col">{t("link.verdict")}</th>
            </tr>
          </thead>
          <tbody>
            {told.toSorted(linkedFirst).map((row) => (
              <tr key={`${row.scorecard} ${row.code} ${row.outcome}`}>
                <th scope="row">{row.kind === "score" ? t("link.score") : ruleName(row.code)}</th>
                <td>{t(`link.outcomes.${row.outcome}`)}</td>
                <td>{row.conversations}</td>
                <td>{row.events}</td>
                <td>
                  {inHundred(row.effect)}
                  {row.low !== null && (
                    <span className={styles.interval}>
                      {inHundred(row.low)} – {inHundred(row.high)}
                    </span>
                  )}
                </td>
                <td className={row.verdict === "linked" ? undefined : styles.alike}>
                  {t(`link.verdicts.${row.verdict}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {told.length < rows.length && (
        <p className={styles.quiet}>{t("link.untold", { count: rows.length - told.length })}</p>
      )}
    </Card>
  );
}

function linkedFirst(one: QualityLink, other: QualityLink): number {
  if (one.verdict !== other.verdict) return one.verdict === "linked" ? -1 : 1;
  return Math.abs(other.effect ?? 0) - Math.abs(one.effect ?? 0);
}

/** "+3.2": of a hundred conversations so many more. */
function inHundred(effect: number | null): string {
  if (effect === null) return "—";
  return `${effect > 0 ? "+" : ""}${(effect * 100).toFixed(1)}`;
}
