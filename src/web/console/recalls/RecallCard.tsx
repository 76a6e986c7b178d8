import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pageToken } from "../../ui/antd-theme.ts";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { useTheme } from "../../ui/theme-choice.ts";
import { Loaded } from "../Loaded.tsx";
import { Chart } from "../parts/Chart.tsx";
import { useMay, useMe } from "../use-me.ts";
import { CloseForm, OutcomeForm, StartForm } from "./RecallForms.tsx";
import { RecallLines } from "./RecallLines.tsx";
import styles from "./Recalls.module.css";
import { type RecallFile, recallQuery } from "./recall-query.ts";

const stages = ["sold", "shipped", "told", "answered", "returned", "destroyed", "usedUp", "settled"] as const;

/** The recall of an alert: how far it is, and what is noted of it. */
export function RecallCard({ number, isConfirmed }: { number: string; isConfirmed: boolean }) {
  const { t } = useTranslation(["recalls", "common"]);
  const mayPrepare = useMay()("action.prepare");
  const found = useQuery(recallQuery(number));
  return (
    <Card title={t("title")} label={t("title")}>
      <Loaded query={found} skeleton={<SkeletonRows count={2} height={80} label={t("common:loading")} />}>
        {({ recall }) =>
          recall ? (
            <Running recall={recall} mayNote={mayPrepare && !recall.closed} />
          ) : (
            <>
              <p>{t("none")}</p>
              {mayPrepare && isConfirmed && <StartForm number={number} />}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function Running({ recall, mayNote }: { recall: RecallFile; mayNote: boolean }) {
  const { t } = useTranslation("recalls");
  const { slug } = useMe().house;
  const { alert, counts, curve, closed } = recall;
  return (
    <>
      <dl className={styles.counts}>
        {stages.map((stage) => (
          <div key={stage}>
            <dt>{t(`stage.${stage}`)}</dt>
            <dd>{counts[stage]}</dd>
          </div>
        ))}
      </dl>
      {curve.length > 1 && <Completion curve={curve} />}
      <p className={styles.quiet}>{t("page", { address: `${window.location.origin}/s/${slug}/recall` })}</p>
      {closed && (
        <p>
          {t("closed", { name: closed.by.name })} <Moment at={closed.at} /> {closed.words}
        </p>
      )}
      <RecallLines number={alert} />
      {mayNote && <OutcomeForm number={alert} />}
      {mayNote && <CloseForm number={alert} />}
    </>
  );
}

function Completion({ curve }: Pick<RecallFile, "curve">) {
  const { t } = useTranslation("recalls");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  return (
    <Chart
      height={160}
      label={t("curve")}
      option={{
        grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
        tooltip: { trigger: "axis" },
        xAxis: { type: "category", data: curve.map(({ day }) => day.slice(5)) },
        yAxis: { type: "value", minInterval: 1 },
        series: [
          {
            type: "line",
            name: t("accounted"),
            data: curve.map(({ accounted }) => accounted),
            symbol: "none",
            itemStyle: { color: pageToken("--good") },
          },
        ],
      }}
      table={{
        columns: [t("day"), t("accounted")],
        rows: curve.map(({ day, accounted }) => [day, accounted]),
      }}
    />
  );
}
