import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { formProblems, totalWeight } from "../../../shared/scorecards/form-problems.ts";
import { useReader } from "../../ui/reader.ts";
import styles from "./Scorecards.module.css";

/** The weights as they add up, and everything that still keeps the scorecard from being reviewed. */
export function ProblemList({ form }: { form: ScorecardForm }) {
  const { t } = useTranslation("scorecards");
  const { lang } = useReader();
  const problems = formProblems(form);
  const total = totalWeight(form);
  return (
    <div className={styles.problems} aria-live="polite">
      <p className={styles.total} data-whole={total === 100 || undefined}>
        {t("total", { total })}
      </p>
      {problems.length === 0 ? (
        <Alert type="success" showIcon title={t("ready")} />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={t("notReady", { count: problems.length })}
          description={
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.at} ${problem.code}`}>
                  {placeName(form, problem.at, lang)}
                  {t(`problem.${problem.code}`, { total: problem.total })}
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}

/** The name of the criterion or section a problem lies in: nobody knows places by their number. */
function placeName(form: ScorecardForm, at: string, lang: string): string {
  const [, s, c] = /^\/form\/sections\/(\d+)(?:\/criteria\/(\d+))?/.exec(at) ?? [];
  const section = s === undefined ? undefined : form.sections[Number(s)];
  const named = c === undefined ? section : section?.criteria[Number(c)];
  const name = named && (lang === "en" ? named.en : named.zh);
  if (!name) return "";
  return lang === "en" ? `${name}: ` : `${name}：`;
}
