import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { IntervalBar } from "./IntervalBar.tsx";
import styles from "./sampling.module.css";
import { type Estimate, type Estimates, estimateQuery } from "./sampling-queries.ts";

/** What the judged sample says of all conversations, with how sure that is. */
export function EstimatePanel({ id }: { id: string }) {
  const { t } = useTranslation(["sampling", "common"]);
  const estimates = useQuery(estimateQuery(id));
  return (
    <Loaded query={estimates} skeleton={<SkeletonRows count={1} height={220} label={t("common:loading")} />}>
      {(found) => (
        <Card title={t("estimate")}>
          {found.score === null ? (
            <p className={styles.help}>{t("tooFewJudged", { judged: found.judged })}</p>
          ) : (
            <Figures found={found} />
          )}
          {found.acceptance && <Verdict acceptance={found.acceptance} />}
          {found.criteria.length > 0 && <CriterionTable found={found} />}
        </Card>
      )}
    </Loaded>
  );
}

function Figures({ found }: { found: Estimates }) {
  const { t } = useTranslation("sampling");
  const { score, critical, confidence, judged, sampleSize, frameSize, unheard } = found;
  return (
    <>
      <div className={styles.figures}>
        {score && (
          <Figure name={t("meanScore")} estimate={score} most={100} text={(value) => value.toFixed(1)} />
        )}
        {critical && <Figure name={t("criticalShare")} estimate={critical} most={1} text={percent} />}
      </div>
      <p className={styles.help}>
        {t("estimateHelp", { confidence: confidence * 100, judged, sampleSize, frameSize })}
        {score?.designEffect != null && ` ${t("designEffect", { effect: score.designEffect.toFixed(2) })}`}
      </p>
      {unheard > 0 && <p className={styles.warn}>{t("unheard", { count: unheard })}</p>}
    </>
  );
}

type FigureProps = { name: string; estimate: Estimate; most: number; text: (value: number) => string };

function Figure({ name, estimate, most, text }: FigureProps) {
  const { t } = useTranslation("sampling");
  return (
    <div>
      <p className={styles.name}>{name}</p>
      <p className={styles.value}>{text(estimate.value)}</p>
      <IntervalBar estimate={estimate} most={most} />
      <p className={styles.name}>{t("interval", { low: text(estimate.low), high: text(estimate.high) })}</p>
    </div>
  );
}

function Verdict({ acceptance }: { acceptance: NonNullable<Estimates["acceptance"]> }) {
  const { t } = useTranslation("sampling");
  const { verdict, faulty, accept, passScore, next } = acceptance;
  return (
    <p className={verdict === "rejected" ? styles.warn : verdict === "accepted" ? styles.good : styles.help}>
      <strong>{t(`verdict.${verdict}`)}</strong> {t("verdictWords", { faulty, accept, passScore })}{" "}
      {t("nextStrictness", { strictness: t(`strictness.${next}`) })}
    </p>
  );
}

function CriterionTable({ found }: { found: Estimates }) {
  const { t } = useTranslation("sampling");
  const isEnglish = useReader().lang === "en";
  return (
    <WideTable label={t("criteria")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("criterion")}</th>
            <th scope="col">{t("judged")}</th>
            <th scope="col">{t("met")}</th>
            <th scope="col">{t("range")}</th>
            <th scope="col" aria-label={t("range")} />
          </tr>
        </thead>
        <tbody>
          {found.criteria.map(({ scorecardCode, code, labelZh, labelEn, judged, met }) => (
            <tr key={`${scorecardCode} ${code}`}>
              <th scope="row">{isEnglish ? labelEn : labelZh}</th>
              <td>{judged}</td>
              <td>{met ? percent(met.value) : "—"}</td>
              <td>{met ? `${percent(met.low)} – ${percent(met.high)}` : t("tooFew")}</td>
              <td className={styles.bar}>{met && <IntervalBar estimate={met} most={1} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
