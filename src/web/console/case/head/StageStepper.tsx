import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import { stageMarks } from "./chain.ts";
import styles from "./StageStepper.module.css";

/** The customer's chain, quiet: what is done, where the case stands, what is ahead. */
export function StageStepper() {
  const { t } = useTranslation(["case", "terms"]);
  const { view } = useCase();
  return (
    <ol className={styles.stages} aria-label={t("head.stages")}>
      {stageMarks(view.state).map(({ name, mark }) => (
        <li key={name} data-mark={mark} aria-current={mark === "current" ? "step" : undefined}>
          {t(`head.stage.${name}`)}
          {mark === "current" && <em>{t(`terms:state.${view.state}`)}</em>}
          <span className="spoken">{t(`head.mark.${mark}`)}</span>
        </li>
      ))}
      {(view.state === "withdrawn" || view.state === "merged") && (
        <li data-mark="left">{t(`terms:state.${view.state}`)}</li>
      )}
    </ol>
  );
}
