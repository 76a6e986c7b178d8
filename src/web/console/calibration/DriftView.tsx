import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { useTheme } from "../../ui/theme-choice.ts";
import { Loaded } from "../Loaded.tsx";
import { Chart } from "../parts/Chart.tsx";
import styles from "./Calibration.module.css";
import { type Drifting, driftQuery } from "./calibration-query.ts";
import { DriftTable } from "./DriftTable.tsx";
import { driftOption, monthsOf } from "./drift-option.ts";
import { signedPoints } from "./signed-points.ts";

/** Whether those who grade still grade as they did, month by month. */
export function DriftView() {
  const { t } = useTranslation(["calibration", "common"]);
  const found = useQuery(driftQuery);
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t("empty.drift")}>{t("emptyHelp.drift")}</Empty>
        ) : (
          <>
            <Over rows={rows} />
            <DriftTable rows={rows} />
          </>
        )
      }
    </Loaded>
  );
}

function Over({ rows }: { rows: Drifting[] }) {
  const { t } = useTranslation("calibration");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  const months = monthsOf(rows);
  return (
    <Card title={t("drift.over")}>
      <Changes rows={rows} />
      <Chart
        height={260}
        label={t("drift.over")}
        option={driftOption(rows, { name: t("drift.axis"), token: pageToken })}
        table={{
          columns: [t("inspector"), ...months],
          rows: rows.map(({ person, months: own }) => [
            person.name,
            ...months.map((month) => {
              const points = own.find((each) => each.month === month)?.fromOthers;
              return points == null ? "—" : signedPoints(points);
            }),
          ]),
        }}
      />
      <p className={styles.quiet}>{t("drift.overHelp")}</p>
    </Card>
  );
}

function Changes({ rows }: { rows: Drifting[] }) {
  const { t } = useTranslation("calibration");
  const changes = rows.flatMap(({ person, changes: own }) => own.map((change) => ({ person, ...change })));
  if (changes.length === 0) return <p className={styles.quiet}>{t("drift.steady")}</p>;
  return (
    <ul className={styles.list}>
      {changes.map(({ person, day, towards }) => (
        <li key={`${person.id} ${day}`}>{t(`drift.change.${towards}`, { who: person.name, day })}</li>
      ))}
    </ul>
  );
}
