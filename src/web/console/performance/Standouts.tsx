import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import styles from "./Performance.module.css";
import type { Team } from "./performance-query.ts";
import { StandingMark } from "./StandingMark.tsx";
import { useFigureText, useIndicatorName } from "./use-figure-text.ts";
import { useGroupName } from "./use-group-name.ts";

type Props = { team: Team; onChoose: (code: string, group: string) => void };

/** The differences that chance does not explain; of all others nothing is said. */
export function Standouts({ team, onChoose }: Props) {
  const { t } = useTranslation("performance");
  const text = useFigureText();
  const indicatorName = useIndicatorName();
  const groupName = useGroupName(team);
  const found = team.figures.flatMap(({ indicator, rows }) =>
    rows
      .filter(({ standing }) => standing === "better" || standing === "worse")
      .map((row) => ({ indicator, row })),
  );
  return (
    <Card title={found.length > 0 ? t("standouts.title", { count: found.length }) : t("standouts.nobody")}>
      {found.length === 0 ? (
        <p className={styles.quiet}>{t("standouts.none")}</p>
      ) : (
        <ul className={styles.standouts}>
          {found.map(({ indicator, row }) => (
            <li key={`${indicator.code} ${row.group}`}>
              <StandingMark standing={row.standing} />
              <button
                type="button"
                className={styles.name}
                onClick={() => onChoose(indicator.code, row.group)}
              >
                {t("standouts.who", { who: groupName(row.group), indicator: indicatorName(indicator) })}
              </button>
              <span className={styles.alike}>
                {t("standouts.than", {
                  value: text(indicator.unit, row.value),
                  expected: text(indicator.unit, row.expected),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{t("standouts.how")}</p>
    </Card>
  );
}
