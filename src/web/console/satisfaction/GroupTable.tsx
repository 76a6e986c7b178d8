import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import styles from "./Satisfaction.module.css";
import { percent } from "./ScoreFigures.tsx";
import type { Figures } from "./satisfaction-query.ts";

type Name = "byOutcome" | "bySeverity" | "byChannel";

/** Who answers and who does not, by one kind of difference. */
export function GroupTable({ name, groups }: { name: Name; groups: Figures[Name] }) {
  const { t } = useTranslation("satisfaction");
  return (
    <Card title={t(`${name}.title`)}>
      <WideTable label={t(`${name}.title`)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(`${name}.column`)}</th>
              <th scope="col">{t("asked")}</th>
              <th scope="col">{t("answered")}</th>
              <th scope="col">{t("responseRate")}</th>
              <th scope="col">{t("mean")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key}>
                <th scope="row">
                  <GroupName name={name} code={group.key} />
                </th>
                <td>{group.asked}</td>
                <td>{group.answered}</td>
                <td>
                  <span className={styles.rate}>
                    <span style={{ width: percent(group.responseRate) }} />
                  </span>
                  {percent(group.responseRate)}
                </td>
                <td>{group.meanScore === null ? "—" : group.meanScore.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Card>
  );
}

function GroupName({ name, code }: { name: Name; code: string }) {
  const { t } = useTranslation(["satisfaction", "terms"]);
  if (name === "bySeverity") return t(`terms:severity.${code as "low"}`);
  if (name === "byChannel") return t(`terms:channel.${code as "phone"}`);
  return t(`outcome.${code as "confirmed"}`);
}
