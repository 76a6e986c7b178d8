import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { CaseMarks } from "../../training/CaseMarks.tsx";
import { useCase } from "../case-context.ts";
import { DeedButton } from "../DeedButton.tsx";
import { useCategoryName } from "../use-category-name.ts";
import styles from "./CaseFile.module.css";

/** What the system suggested, why and how surely, beside what a person decided. */
export function TriageSection() {
  const { t } = useTranslation(["case", "terms"]);
  const { view } = useCase();
  const categoryName = useCategoryName();
  return (
    <>
      <div className={view.suggestion ? styles.sideBySide : undefined}>
        <div>
          <h3>{t("triage.decision")}</h3>
          {view.category && view.secondCategory ? (
            <>
              <p>{categoryName(view.category, view.secondCategory)}</p>
              <p>{t(`terms:severity.${view.severity}`)}</p>
              <p>{view.demand && t(`terms:demand.${view.demand}`)}</p>
            </>
          ) : (
            <p className={styles.quiet}>{t("triage.undecided")}</p>
          )}
        </div>
        {view.suggestion && <Suggestion suggestion={view.suggestion} />}
      </div>
      <div className={styles.buttons}>
        <DeedButton step="triage" />
        <DeedButton step="assign" />
      </div>
      <CaseMarks />
    </>
  );
}

function Suggestion({ suggestion }: { suggestion: NonNullable<StaffView["suggestion"]> }) {
  const { t, i18n } = useTranslation(["case", "terms"]);
  const categoryName = useCategoryName();
  const lang = i18n.language === "en" ? "en" : "zh";
  return (
    <div>
      <h3>
        {t("triage.suggestion")} ·{" "}
        {t("triage.confidence", { percent: Math.round(suggestion.confidence * 100) })}
      </h3>
      <p>{categoryName(suggestion.category, suggestion.second)}</p>
      <p>{t(`terms:severity.${suggestion.severity}`)}</p>
      <p>{t(`terms:demand.${suggestion.demand}`)}</p>
      <ul className={styles.by} aria-label={t("triage.reasons")}>
        {suggestion.reasons.map((reason) => (
          <li key={reason.zh}>
            {reason.words.length > 0
              ? t("labelled", { label: reason[lang], text: reason.words.join(t("listComma")) })
              : reason[lang]}
          </li>
        ))}
      </ul>
    </div>
  );
}
