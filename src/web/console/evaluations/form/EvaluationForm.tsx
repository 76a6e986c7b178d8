import { useTranslation } from "react-i18next";
import { scoreOf } from "../../../../shared/scorecards/score.ts";
import { useReader } from "../../../ui/reader.ts";
import { criteriaOf, useDesk } from "../desk/desk-context.ts";
import { CriterionFields } from "./CriterionFields.tsx";
import styles from "./EvaluationForm.module.css";
import { FormFoot } from "./FormFoot.tsx";

/** The scorecard's form, section by section, with what the answers come to so far. */
export function EvaluationForm() {
  const { t } = useTranslation("evaluations");
  const { lang } = useReader();
  const { evaluation, inHand } = useDesk();
  const { form, version } = evaluation.scorecard;
  const order = criteriaOf(evaluation).map(({ code }) => code);
  const score = scoreOf(form, [...inHand.answers.values()]);
  const inLang = (named: { zh: string; en: string }) => (lang === "en" ? named.en : named.zh);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <section className={styles.form} tabIndex={0} aria-label={inLang(form)}>
        <p className={styles.name}>
          <b>{inLang(form)}</b> {version === 0 ? t("form.given") : t("form.version", { version })}
        </p>
        {form.sections.map((section, index) => (
          <section key={section.code} aria-label={inLang(section)}>
            <h2 className={styles.section}>
              <span>{inLang(section)}</span>
              <span data-zeroed={score.sections[index]!.isZeroed || undefined}>
                {score.sections[index]!.isZeroed
                  ? t("form.zeroed")
                  : t("form.sectionScore", {
                      score: score.sections[index]!.score ?? "–",
                      weight: score.sections[index]!.weight,
                    })}
              </span>
            </h2>
            <ol>
              {section.criteria.map((criterion) => (
                <CriterionFields
                  key={criterion.code}
                  criterion={criterion}
                  position={order.indexOf(criterion.code)}
                />
              ))}
            </ol>
          </section>
        ))}
      </section>
      <FormFoot score={score} />
    </>
  );
}
