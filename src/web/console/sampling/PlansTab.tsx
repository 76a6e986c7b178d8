import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import type { PlanTask } from "./PlanDrawer.tsx";
import styles from "./sampling.module.css";
import { type KeptPlan, plansQuery } from "./sampling-queries.ts";
import { usePlanWords } from "./use-plan-words.ts";

type Props = { onTask?: ((task: PlanTask) => void) | undefined };

export function PlansTab({ onTask }: Props) {
  const { t } = useTranslation(["sampling", "common"]);
  const plans = useInfiniteQuery(plansQuery);
  return (
    <Loaded query={plans} skeleton={<SkeletonRows count={3} height={120} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <Empty title={t("noPlans")}>{t("noPlansHelp")}</Empty>;
        return (
          <>
            {rows.map((kept) => (
              <PlanCard key={kept.id} kept={kept} onTask={onTask} />
            ))}
            {plans.hasNextPage && (
              <Button onClick={() => plans.fetchNextPage()} loading={plans.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function PlanCard({ kept, onTask }: Props & { kept: KeptPlan }) {
  const { t } = useTranslation("sampling");
  const words = usePlanWords();
  const { plan } = kept;
  return (
    <Card
      title={plan.name}
      aside={
        <span className={kept.isActive ? styles.on : styles.off}>
          {t(kept.isActive ? "inUse" : "outOfUse")}
        </span>
      }
    >
      <dl className={styles.facts}>
        <Fact name={t("method")}>{words.method(plan.method)}</Fact>
        <Fact name={t("size")}>{words.size(plan)}</Fact>
        <Fact name={t("frame")}>{words.frame(plan.filter)}</Fact>
        <Fact name={t("recurrence")}>
          {t(`recurs.${plan.recurrence}`)}
          {kept.nextDrawAt && (
            <>
              {" · "}
              {t("nextDraw")} <Moment at={kept.nextDrawAt} />
            </>
          )}
        </Fact>
        <Fact name={t("judging")}>
          {t("judgingWords", { people: plan.inspectorIds.length, twice: plan.doubleCount })}
        </Fact>
        <Fact name={t("version")}>
          {t("versionWords", { version: kept.version, name: kept.madeBy.name, draws: kept.draws })}
        </Fact>
      </dl>
      {onTask && (
        <div className={styles.buttons}>
          {kept.isActive && (
            <Button type="primary" onClick={() => onTask({ kind: "draw", kept })}>
              {t("drawNow")}
            </Button>
          )}
          <Button onClick={() => onTask({ kind: "write", kept })}>{t("change")}</Button>
        </div>
      )}
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
