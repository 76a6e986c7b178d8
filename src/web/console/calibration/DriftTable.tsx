import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { percent } from "../parts/judgement/share-words.ts";
import styles from "./Calibration.module.css";
import type { Drifting } from "./calibration-query.ts";
import { signedPoints } from "./signed-points.ts";

type Month = Drifting["months"][number];

/** Inspector by inspector and month by month, with the tests behind each word. */
export function DriftTable({ rows }: { rows: Drifting[] }) {
  const { t } = useTranslation("calibration");
  return (
    <Card title={t("drift.title")}>
      <WideTable label={t("drift.title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("inspector")}</th>
              <th scope="col">{t("month")}</th>
              <th scope="col">{t("graders.evaluations")}</th>
              <th scope="col">{t("drift.fromOthers")}</th>
              <th scope="col">{t("drift.moved")}</th>
              <th scope="col">{t("drift.answers")}</th>
              <th scope="col">{t("drift.critical")}</th>
            </tr>
          </thead>
          {rows.map(({ person, months }) => (
            <tbody key={person.id}>
              {months.toReversed().map((month, index) => (
                <tr key={month.month}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={months.length}>
                      {person.name}
                    </th>
                  )}
                  <td className={styles.when}>{month.month}</td>
                  <td>{month.evaluations}</td>
                  <td>{month.fromOthers === null ? <None /> : signedPoints(month.fromOthers)}</td>
                  <td>
                    <Moved moved={month.moved} />
                  </td>
                  <td>
                    <Answers answers={month.answers} />
                  </td>
                  <td>
                    <Critical critical={month.critical} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </WideTable>
      <p className={styles.quiet}>{t("drift.help")}</p>
    </Card>
  );
}

function Moved({ moved }: Pick<Month, "moved">) {
  const { t } = useTranslation("calibration");
  if (!moved) return <None />;
  const { points, distance, pValue, spreadP, meanP, standsOut } = moved;
  return (
    <>
      <span className={styles.value}>
        {signedPoints(points)} {t(standsOut ? "changeSure" : "changeUnsure")}
      </span>
      <span className={styles.interval}>
        {t("drift.tests", { distance: distance.toFixed(1), rank: chance(pValue), spread: chance(spreadP) })}
        {meanP !== null && ` · Welch ${chance(meanP)}`}
      </span>
    </>
  );
}

function Answers({ answers }: Pick<Month, "answers">) {
  const { t } = useTranslation("calibration");
  if (!answers) return <None />;
  return (
    <>
      <span className={styles.value}>{t(`drift.spread.${spreadOf(answers.psi)}`)}</span>
      <span className={styles.interval}>
        {t("drift.differing", { share: percent(answers.differing), psi: answers.psi.toFixed(2) })}
      </span>
    </>
  );
}

function Critical({ critical }: Pick<Month, "critical">) {
  const { t } = useTranslation("calibration");
  if (!critical) return <None />;
  const { own, others, strength, pValue, standsOut } = critical;
  return (
    <>
      <span className={styles.value}>
        {percent(own.count / own.of)} {t(standsOut ? "drift.differs" : "drift.alike")}
      </span>
      <span className={styles.interval}>
        {t("drift.others", { share: percent(others.count / others.of) })} · V {strength.toFixed(2)} · p{" "}
        {chance(pValue)}
      </span>
    </>
  );
}

function None() {
  const { t } = useTranslation("calibration");
  return <span className={styles.quiet}>{t("drift.few")}</span>;
}

function chance(p: number): string {
  return p < 0.001 ? "<0.001" : p.toFixed(3);
}

// The bounds that are customary for the index.
function spreadOf(psi: number): "alike" | "some" | "much" {
  if (psi < 0.1) return "alike";
  return psi < 0.25 ? "some" : "much";
}
