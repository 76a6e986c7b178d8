import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import styles from "./Inspections.module.css";
import type { InspectionResult, OfConversation } from "./inspections-queries.ts";
import { OutcomeMark } from "./OutcomeMark.tsx";
import { useReason } from "./use-reason.ts";

type Show = (result: InspectionResult) => void;
type Props = { inspection: Pick<OfConversation, "results" | "earlier">; onShow?: Show };

/** What every rule found: what was broken first and open to see, what did not apply folded away. */
export function InspectionResults({ inspection: { results, earlier }, onShow }: Props) {
  const { t } = useTranslation("inspections");
  const judged = results.filter(({ outcome }) => outcome !== "not_applicable");
  const others = results.filter(({ outcome }) => outcome === "not_applicable");
  return (
    <>
      <Results results={judged} onShow={onShow} />
      {others.length > 0 && (
        <details className={styles.folded}>
          <summary>{t("one.notApplicable", { count: others.length })}</summary>
          <Results results={others} />
        </details>
      )}
      {earlier.length > 0 && (
        <details className={styles.folded}>
          <summary>{t("one.earlier", { count: earlier.length })}</summary>
          <Results results={earlier} />
        </details>
      )}
    </>
  );
}

function Results({ results, onShow }: { results: InspectionResult[]; onShow?: Show }) {
  return (
    <ul className={styles.results}>
      {results.map((result) => (
        <Result key={`${result.ruleCode}@${result.ruleVersion}`} result={result} onShow={onShow} />
      ))}
    </ul>
  );
}

function Result({ result, onShow }: { result: InspectionResult; onShow?: Show }) {
  const { t, i18n } = useTranslation("inspections");
  const reasonOf = useReason();
  const { outcome, severity, staff, places, ruleVersion, nameZh, nameEn } = result;
  const isBroken = outcome === "broken";
  return (
    <li className={styles.result} data-outcome={outcome}>
      <div className={styles.resultHead}>
        <OutcomeMark outcome={outcome} />
        <b>{i18n.language === "en" ? nameEn : nameZh}</b>
        {isBroken && <SeverityMark severity={severity} />}
      </div>
      <p>{reasonOf(result)}</p>
      <p className={styles.quiet}>
        {[
          isBroken && staff && t("one.by", { name: staff.name }),
          ruleVersion === 0 ? t("one.standard") : t("one.version", { version: ruleVersion }),
          isBroken && places.length > 1 && t("one.places", { count: places.length }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {isBroken && onShow && places.length > 0 && (
        <Button type="link" size="small" className={styles.show} onClick={() => onShow(result)}>
          {t("one.show")}
        </Button>
      )}
    </li>
  );
}
