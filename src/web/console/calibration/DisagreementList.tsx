import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./Calibration.module.css";
import type { Agreed } from "./calibration-query.ts";

type Disagreements = Agreed["byCriterion"][number]["disagreements"];

/** The very conversations on which people did not agree, with what each said. */
export function DisagreementList({ disagreements }: { disagreements: Disagreements }) {
  const { t } = useTranslation(["calibration", "judgement"]);
  if (disagreements.length === 0) return null;
  return (
    <details className={styles.quiet}>
      <summary>{t("disagreements", { count: disagreements.length })}</summary>
      <ul className={styles.list}>
        {disagreements.map(({ complaintNumber: number, given }) => (
          <li key={number}>
            <Link to="/complaints/$number" params={{ number }}>
              {number}
            </Link>{" "}
            {given
              .map(({ person, value, isNotApplicable }) => `${person.name} ${wordOf(value, isNotApplicable)}`)
              .join(" / ")}
          </li>
        ))}
      </ul>
    </details>
  );

  function wordOf(value: string | null, isNotApplicable: boolean): string {
    if (isNotApplicable) return t("judgement:notApplicable");
    if (value === "yes" || value === "no") return t(`judgement:${value}`);
    return value ?? t("judgement:notJudged");
  }
}
