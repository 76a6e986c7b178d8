import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Period } from "./Period.tsx";
import { Progress } from "./Progress.tsx";
import styles from "./sampling.module.css";
import { checkQuery, type DrawRecord } from "./sampling-queries.ts";
import { usePlanWords } from "./use-plan-words.ts";

/** The record by which anybody can draw the same sample again. */
export function DrawFacts({ record: { draw, plan, acceptance } }: { record: DrawRecord }) {
  const { t } = useTranslation("sampling");
  const words = usePlanWords();
  const facts: [string, React.ReactNode][] = [
    [t("period"), <Period key="period" from={draw.from} to={draw.to} />],
    [t("drawnOf"), t("ofMany", { part: draw.sampleSize, whole: draw.frameSize })],
    [t("progress"), <Progress key="progress" judged={draw.judged} whole={draw.sampleSize} />],
    [t("method"), words.method(plan.method)],
    [t("size"), words.size(plan)],
    [t("frame"), words.frame(plan.filter)],
    [
      t("drawnAt"),
      <span key="drawn">
        <Moment at={draw.drawnAt} /> · {draw.drawnBy?.name ?? t("byHouse")}
      </span>,
    ],
    [t("seed"), <code key="seed">{draw.seed}</code>],
    [t("digest"), <code key="digest">{draw.frameDigest}</code>],
  ];
  return (
    <Card title={t("record")} aside={<Check id={draw.id} />}>
      <dl className={styles.facts}>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {acceptance && (
        <p className={styles.help}>
          {t("acceptanceWords", { ...acceptance, strictness: t(`strictness.${acceptance.strictness}`) })}
        </p>
      )}
      {draw.unassigned > 0 && <p className={styles.warn}>{t("unassigned", { count: draw.unassigned })}</p>}
    </Card>
  );
}

function Check({ id }: { id: string }) {
  const { t } = useTranslation("sampling");
  const check = useQuery(checkQuery(id));
  const found = check.data;
  return (
    <span className={styles.buttons} aria-live="polite">
      {found && (
        <span className={found.isSampleSame ? styles.good : styles.warn}>
          {t(found.isSampleSame ? "sameAgain" : found.isFrameSame ? "otherSample" : "otherFrame")}
        </span>
      )}
      <Button size="small" onClick={() => check.refetch()} loading={check.isFetching}>
        {t("check")}
      </Button>
    </span>
  );
}
