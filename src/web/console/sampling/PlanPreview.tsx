import { useQuery } from "@tanstack/react-query";
import { Spin } from "antd";
import { useTranslation } from "react-i18next";
import { Period } from "./Period.tsx";
import { StrataTable } from "./StrataTable.tsx";
import styles from "./sampling.module.css";
import { type Plan, type Preview, previewQuery } from "./sampling-queries.ts";

/** What the plan as entered would draw of the last period, in plain words. */
export function PlanPreview({ plan, planId }: { plan: Plan | null; planId: string | undefined }) {
  const { t } = useTranslation("sampling");
  const preview = useQuery(previewQuery(plan, planId));
  return (
    <section className={styles.preview} aria-live="polite" aria-label={t("preview")}>
      <h3>{t("preview")}</h3>
      {plan === null && <p>{t("previewWaits")}</p>}
      {plan && preview.isPending && <Spin size="small" />}
      {plan && preview.error && <p className={styles.warn}>{preview.error.message}</p>}
      {plan && preview.data && !preview.error && <Words plan={plan} preview={preview.data} />}
    </section>
  );
}

function Words({ plan, preview }: { plan: Plan; preview: Preview }) {
  const { t } = useTranslation("sampling");
  const { frameSize, sampleSize, strata } = preview;
  return (
    <>
      <p>
        <Period from={preview.from} to={preview.to} />
      </p>
      <p className={styles.figure}>{t("wouldDraw", { sampleSize, frameSize })}</p>
      <ul className={styles.words}>
        {sentences(preview).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {strata.length > 1 && <StrataTable strata={strata} method={plan.method} />}
    </>
  );

  function sentences(found: Preview): string[] {
    const { acceptance, halfWidthPercent, qualityPassed } = found;
    return [
      found.sampleSize === found.frameSize && t("drawsAll"),
      halfWidthPercent !== null &&
        found.sampleSize < found.frameSize &&
        t("precision", {
          confidence: found.confidence * 100,
          half: halfWidthPercent.toFixed(1),
          expected: found.expectedPercent,
        }),
      found.aimedSize < found.sampleSize && t("raised", { aimed: found.aimedSize }),
      acceptance &&
        t("acceptanceWords", { ...acceptance, strictness: t(`strictness.${acceptance.strictness}`) }),
      qualityPassed &&
        t("qualityWords", {
          often: (qualityPassed.often * 100).toFixed(1),
          rarely: (qualityPassed.rarely * 100).toFixed(1),
        }),
      found.drawsCertainly > 0 && t("certainly", { count: found.drawsCertainly }),
      found.emptyStrata.length > 0 && t("emptyStrata", { count: found.emptyStrata.length }),
      found.alreadyDrawn > 0 && t("alreadyDrawn", { count: found.alreadyDrawn }),
    ].filter((sentence): sentence is string => typeof sentence === "string");
  }
}
