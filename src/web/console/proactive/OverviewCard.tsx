import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { Loaded } from "../Loaded.tsx";
import { useCommand } from "../use-command.ts";
import { useMay } from "../use-me.ts";
import { DifferenceWords } from "./EffectCard.tsx";
import styles from "./Proactive.module.css";
import { type Overview, overviewQuery } from "./proactive-query.ts";

/** Today in four figures, and what telling people early has brought so far. */
export function OverviewCard() {
  const { t } = useTranslation(["proactive", "common"]);
  const overview = useQuery(overviewQuery);
  const may = useMay();
  return (
    <Card title={t("overview")} aside={may("action.prepare") && <ForeseeNow />}>
      <Loaded query={overview} skeleton={<SkeletonRows count={1} height={96} label={t("common:loading")} />}>
        {(found) => <Figures overview={found} />}
      </Loaded>
    </Card>
  );
}

function ForeseeNow() {
  const { t } = useTranslation("proactive");
  const { message } = App.useApp();
  const foresee = useCommand(
    (_none: undefined, key) => answer(api.POST("/api/proactive/foresee", { body: {}, headers: once(key) })),
    {
      onSuccess: () => message.success(t("foreseeQueued")),
      onError: ({ message: words }) => message.error(words),
    },
  );
  return (
    <Button size="small" loading={foresee.isPending} onClick={() => foresee.mutate(undefined)}>
      {t("foreseeNow")}
    </Button>
  );
}

function Figures({ overview }: { overview: Overview }) {
  const { t } = useTranslation("proactive");
  const { onTheWay, foreseenLate, notYetTold, learnedAt, lateChance, effect } = overview;
  const figures = { onTheWay, foreseenLate, notYetTold };
  return (
    <>
      <dl className={styles.figures}>
        {(["onTheWay", "foreseenLate", "notYetTold"] as const).map((name) => (
          <div key={name}>
            <dt>{t(`figure.${name}`)}</dt>
            <dd>{figures[name]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {t("lateMeans", { percent: Math.round(100 * lateChance) })}{" "}
        {learnedAt ? (
          <>
            {t("learnedAt")} <Moment at={learnedAt} />
          </>
        ) : (
          t("notLearned")
        )}
      </p>
      {effect.campaigns > 0 && (
        <p>
          {t("overall", effect)} <DifferenceWords difference={effect.complained} verdict={effect.verdict} />
        </p>
      )}
    </>
  );
}
