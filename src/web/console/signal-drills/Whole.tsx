import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { LevelMark } from "../alerts/LevelMark.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Drills.module.css";
import type { Drill } from "./drills-query.ts";
import { WholeOutcome } from "./WholeOutcome.tsx";

type Props = { whole: NonNullable<Drill["head"]["whole"]>; stages: Drill["stages"] };

/** A drill of the whole: how long each step took, beside what the plan allows. */
export function Whole({ whole, stages }: Props) {
  const { t } = useTranslation("signalDrills");
  return (
    <Card title={t("whole")} aside={<LevelMark level={whole.level} />}>
      <WholeOutcome whole={whole} />
      <p>{t("buyers", { count: whole.buyers })}</p>
      <Link to="/alerts/$number" params={{ number: whole.alert }}>
        {t("toAlert", { alert: whole.alert })}
      </Link>
      <WideTable isStacked label={t("whole")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["stage", "took", "limit", "outcome", "by"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stages.map((stage) => (
              <Stage key={`${stage.code} ${stage.name?.en ?? ""}`} stage={stage} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </Card>
  );
}

function Stage({
  stage: { code, name, minutes, limitMinutes, isInTime, by, called },
}: {
  stage: Drill["stages"][number];
}) {
  const { t } = useTranslation("signalDrills");
  const inLang = useInLang();
  return (
    <tr>
      <th scope="row">{t(`stage.${code}`, { name: name && inLang(name) })}</th>
      <td data-label={t("column.took")}>{minutes === null ? "—" : t("minutes", { minutes })}</td>
      <td data-label={t("column.limit")}>
        {limitMinutes === null ? "—" : t("minutes", { minutes: limitMinutes })}
      </td>
      <td data-label={t("column.outcome")} className={isInTime === false ? styles.late : undefined}>
        {isInTime === null ? t(minutes === null ? "pending" : "done") : t(isInTime ? "inTime" : "late")}
      </td>
      <td data-label={t("column.by")}>
        {by?.name ?? "—"}
        {called !== null && called > 1 && ` · ${t("climbed", { count: called })}`}
      </td>
    </tr>
  );
}
