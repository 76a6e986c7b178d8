import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { named } from "../parts/judgement/judgement.ts";
import styles from "./Calibration.module.css";
import { type MachineRow, machineQuery } from "./calibration-query.ts";
import { CoefficientFigure, ShareFigure } from "./Figures.tsx";

const outcomes = ["met", "broken", "not_applicable"] as const;

/** People against the machine, criterion by criterion, with the table of who said what. */
export function MachineView() {
  const { t } = useTranslation(["calibration", "common"]);
  const found = useQuery(machineQuery);
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={3} height={160} label={t("common:loading")} />}>
      {({ rows }) => {
        const compared = rows.filter(({ same }) => same.of > 0);
        if (compared.length === 0) return <Empty title={t("empty.machine")}>{t("emptyHelp.machine")}</Empty>;
        return compared.map((row) => (
          <RuleCard key={`${row.scorecardCode} ${row.criterionCode}`} row={row} />
        ));
      }}
    </Loaded>
  );
}

function RuleCard({ row }: { row: MachineRow }) {
  const { t } = useTranslation("calibration");
  const { lang } = useReader();
  return (
    <Card title={named(row, lang)} aside={<span className={styles.quiet}>{row.ruleCode}</span>}>
      <WideTable label={named(row, lang)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("peopleBelow")}</th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col">
                  {t("machineSays", { outcome: t(`outcome.${outcome}`) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome, index) => (
              <tr key={outcome}>
                <th scope="row">{t(`outcome.${outcome}`)}</th>
                {row.table[index]!.map((count, column) => (
                  <td key={outcomes[column]} className={column === index ? styles.agreed : undefined}>
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <dl className={styles.fields}>
        <div>
          <dt className={styles.quiet}>{t("same")}</dt>
          <dd>
            <ShareFigure share={row.same} />
          </dd>
        </div>
        <div>
          <dt className={styles.quiet}>{t("cohen")}</dt>
          <dd>
            <CoefficientFigure coefficient={row.cohen} />
          </dd>
        </div>
        <div>
          <dt className={styles.quiet}>{t("ac1")}</dt>
          <dd>
            <CoefficientFigure coefficient={row.ac1} />
          </dd>
        </div>
      </dl>
      {row.isFew && <p className={styles.quiet}>{t("few")}</p>}
      <Different row={row} />
    </Card>
  );
}

function Different({ row: { disagreements } }: { row: MachineRow }) {
  const { t } = useTranslation("calibration");
  if (disagreements.length === 0) return null;
  return (
    <details className={styles.quiet}>
      <summary>{t("disagreements", { count: disagreements.length })}</summary>
      <ul className={styles.list}>
        {disagreements.map(({ complaintNumber: number, conversationId, people, machine }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one conversation may stand here twice.
          <li key={`${conversationId}${index}`}>
            <Link to="/complaints/$number" params={{ number }}>
              {number}
            </Link>{" "}
            {t("peopleSay", { outcome: t(`outcome.${people}`) })} /{" "}
            {t("machineSays", { outcome: t(`outcome.${machine}`) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
