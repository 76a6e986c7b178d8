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
import { LetterButtons } from "./LetterButtons.tsx";
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
    <div className={styles.running}>
      <dl className={styles.counts}>
        {stages.map((stage) => (
          <div key={stage}>
            <dt>{t(`stage.${stage}`)}</dt>
            <dd>{counts[stage]}</dd>
          </div>
        ))}
      </dl>
      {curve.length > 1 && <Completion curve={curve} sold={counts.sold} />}
      <p>{t("share", { percent: percentOf(counts) })}</p>
      <p className={styles.quiet}>{t("page", { address: `${window.location.origin}/s/${slug}/recall` })}</p>
      {mayNote && <LetterButtons number={alert} />}
      {closed && (
        <p>
          {t("closed", { name: closed.by.name })} <Moment at={closed.at} /> {closed.words}
        </p>
      )}
      <RecallLines number={alert} />
      {mayNote && <OutcomeForm number={alert} />}
      {mayNote && <CloseForm number={alert} />}
    </div>
  );
}

function percentOf({ sold, returned, destroyed, usedUp }: RecallFile["counts"]): string {
  return ((100 * (returned + destroyed + usedUp)) / Math.max(1, sold)).toFixed(1);
}

/** What is certain, and above it what buyers promised: the goods left lie between the upper line and the top. */
function Completion({ curve, sold }: Pick<RecallFile, "curve"> & { sold: number }) {
  const { t } = useTranslation("recalls");
  // The drawing takes its colours from the theme shown now.
  useTheme();
  const line = { type: "line", stack: "pieces", symbol: "none" } as const;
  return (
    <Chart
      height={180}
      label={t("curve")}
      option={{
        grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
        legend: { top: 0 },
        tooltip: { trigger: "axis" },
        xAxis: { type: "category", data: curve.map(({ day }) => day.slice(5)) },
        yAxis: { type: "value", minInterval: 1, max: sold },
        series: [
          {
            ...line,
            name: t("accounted"),
            data: curve.map(({ accounted }) => accounted),
            itemStyle: { color: pageToken("--good") },
            areaStyle: { opacity: 0.5 },
          },
          {
            ...line,
            name: t("promised"),
            data: curve.map(({ accounted, promised }) => promised - accounted),
            itemStyle: { color: pageToken("--info") },
            areaStyle: { opacity: 0.2 },
          },
        ],
      }}
      table={{
        columns: [t("day"), t("accounted"), t("promised")],
        rows: curve.map(({ day, accounted, promised }) => [day, accounted, promised - accounted]),
      }}
    />
  );
}
