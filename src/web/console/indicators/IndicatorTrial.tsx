import { useTranslation } from "react-i18next";
import { useFigureText } from "../performance/use-figure-text.ts";
import styles from "./Indicators.module.css";
import type { Defined } from "./indicator-entry.ts";
import type { Trial } from "./indicators-query.ts";

/** What the entered definition makes of the last four weeks of the house, beside the one in use. */
export function IndicatorTrial({ trial, unit }: { trial: Trial; unit: Defined["unit"] }) {
  const { t } = useTranslation("indicators");
  const text = useFigureText();
  const { from, to, tried, inUse } = trial;
  return (
    <section className={styles.trial} aria-live="polite" aria-label={t("trial.title")}>
      <h3>{t("trial.title")}</h3>
      <p className={styles.quiet}>{t("trial.span", { from, to })}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("trial.which")}</th>
            <th scope="col">{t("trial.value")}</th>
            <th scope="col">{t("trial.counted")}</th>
            <th scope="col">{t("trial.conversations")}</th>
          </tr>
        </thead>
        <tbody>
          <Figures name={t("trial.tried")} value={text(unit, tried.value)} figure={tried} />
          {inUse && <Figures name={t("trial.inUse")} value={text(unit, inUse.value)} figure={inUse} />}
        </tbody>
      </table>
      {tried.counted === 0 && <p>{t("trial.nothing")}</p>}
    </section>
  );
}

function Figures({ name, value, figure }: { name: string; value: string; figure: Trial["tried"] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value}</td>
      <td>{figure.counted}</td>
      <td>{figure.conversations}</td>
    </tr>
  );
}
