import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import styles from "../performance/Performance.module.css";
import type { OwnFigure } from "../performance/performance-query.ts";
import { StandingMark } from "../performance/StandingMark.tsx";
import { useFigureText, useIndicatorName } from "../performance/use-figure-text.ts";

type Props = {
  figures: readonly OwnFigure[];
  from: string;
  to: string;
  chosen: string;
  onChoose: (code: string) => void;
};

const groups = ["speed", "outcome", "promise", "quality", "load"] as const;

/** Every indicator beside what the whole house would have reached with the same cases. No colleague is named. */
export function OwnFigures({ figures, from, to, chosen, onChoose }: Props) {
  const { t } = useTranslation("performance");
  return (
    <Card title={t("mine.figures")} aside={t("span", { from, to })}>
      <WideTable label={t("mine.figures")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("indicator")}</th>
              <th scope="col">{t("value")}</th>
              <th scope="col">{t("expected")}</th>
              <th scope="col">{t("adjusted")}</th>
              <th scope="col">{t("conversations")}</th>
              <th scope="col">{t("standing.title")}</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={6}>
                  {t(`group.${group}`)}
                </th>
              </tr>
              {figures
                .filter(({ indicator }) => indicator.group === group)
                .map((figure) => (
                  <FigureRow
                    key={figure.indicator.code}
                    figure={figure}
                    isChosen={figure.indicator.code === chosen}
                    onChoose={onChoose}
                  />
                ))}
            </tbody>
          ))}
        </table>
      </WideTable>
      <p className={styles.quiet}>{t("mine.howCompared")}</p>
    </Card>
  );
}

type RowProps = { figure: OwnFigure; isChosen: boolean; onChoose: (code: string) => void };

function FigureRow({ figure: { indicator, own }, isChosen, onChoose }: RowProps) {
  const text = useFigureText();
  const nameOf = useIndicatorName();
  const { unit, code } = indicator;
  return (
    <tr className={isChosen ? styles.chosen : undefined}>
      <th scope="row">
        <button type="button" className={styles.name} aria-pressed={isChosen} onClick={() => onChoose(code)}>
          {nameOf(indicator)}
        </button>
      </th>
      <td>{text(unit, own.value)}</td>
      <td>{text(unit, own.expected)}</td>
      <td>
        {text(unit, own.adjusted)}
        {own.low !== null && (
          <span className={styles.interval}>
            {text(unit, own.low)} – {text(unit, own.high)}
          </span>
        )}
      </td>
      <td>{own.conversations}</td>
      <td>
        <StandingMark standing={own.standing} />
      </td>
    </tr>
  );
}
