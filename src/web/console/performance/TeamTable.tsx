import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { Card } from "../../ui/Card.tsx";
import { useTheme } from "../../ui/theme-choice.ts";
import { WideTable } from "../../ui/WideTable.tsx";
import { Chart } from "../parts/Chart.tsx";
import { intervalOption } from "./interval-option.ts";
import styles from "./Performance.module.css";
import type { Team, TeamFigure } from "./performance-query.ts";
import { StandingMark } from "./StandingMark.tsx";
import { useFigureText, useIndicatorName } from "./use-figure-text.ts";
import { useGroupName } from "./use-group-name.ts";

type Props = {
  team: Team;
  figure: TeamFigure;
  chosen: string | null;
  onChoose: (group: string | null) => void;
};

/** One indicator of everybody, by name and not by rank: where intervals overlap, an order would say what is not known. */
export function TeamTable({ team, figure, chosen, onChoose }: Props) {
  const { t } = useTranslation("performance");
  const text = useFigureText();
  const nameOf = useIndicatorName();
  const groupName = useGroupName(team);
  const { indicator, house, rows } = figure;
  const { unit } = indicator;
  return (
    <div className={styles.team}>
      <Card title={nameOf(indicator)} aside={t("span", { from: team.from, to: team.to })}>
        <WideTable label={nameOf(indicator)}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t(`by.${team.by}`)}</th>
                <th scope="col">{t("value")}</th>
                <th scope="col">{t("expected")}</th>
                <th scope="col">{t("adjusted")}</th>
                <th scope="col">{t("conversations")}</th>
                <th scope="col">{t("standing.title")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.group} className={row.group === chosen ? styles.chosen : undefined}>
                  <th scope="row">
                    {team.by === "staff" ? (
                      <button
                        type="button"
                        className={styles.name}
                        aria-pressed={row.group === chosen}
                        onClick={() => onChoose(row.group === chosen ? null : row.group)}
                      >
                        {groupName(row.group)}
                      </button>
                    ) : (
                      groupName(row.group)
                    )}
                  </th>
                  <td>{text(unit, row.value)}</td>
                  <td>{text(unit, row.expected)}</td>
                  <td>
                    {text(unit, row.adjusted)}
                    {row.low !== null && (
                      <span className={styles.interval}>
                        {text(unit, row.low)} – {text(unit, row.high)}
                      </span>
                    )}
                  </td>
                  <td>{row.conversations}</td>
                  <td>
                    <StandingMark standing={row.standing} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
        <p className={styles.quiet}>
          {t("team.house", { value: text(unit, house) })} {t("team.noRank")}
        </p>
      </Card>
      <Card title={t("team.intervals")}>
        <Intervals team={team} figure={figure} />
      </Card>
    </div>
  );
}

function Intervals({ team, figure: { indicator, house, rows } }: { team: Team; figure: TeamFigure }) {
  const { t } = useTranslation("performance");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  const text = useFigureText();
  const groupName = useGroupName(team);
  const known = rows.flatMap(({ group, adjusted, low, high, value, standing }) =>
    value === null
      ? []
      : [
          {
            name: groupName(group),
            value: adjusted ?? value,
            low: low ?? value,
            high: high ?? value,
            standing,
          },
        ],
  );
  return (
    <Chart
      height={Math.max(160, 56 + known.length * 26)}
      label={t("team.intervals")}
      option={intervalOption(known, {
        house: indicator.statistic === "mean" ? house : null,
        text: (value) => text(indicator.unit, value),
        token: pageToken,
      })}
      table={{
        columns: [t(`by.${team.by}`), t("adjusted"), t("low"), t("high")],
        rows: known.map(({ name, value, low, high }) => [
          name,
          text(indicator.unit, value),
          text(indicator.unit, low),
          text(indicator.unit, high),
        ]),
      }}
    />
  );
}
