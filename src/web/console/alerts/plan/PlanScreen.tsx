import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { operations } from "../../../../shared/api/schema.gen.ts";
import { Card } from "../../../ui/Card.tsx";
import { SkeletonRows } from "../../../ui/Skeleton.tsx";
import { Loaded } from "../../Loaded.tsx";
import { Page } from "../../Page.tsx";
import { useMay } from "../../use-me.ts";
import styles from "../alerts.module.css";
import { levels, planQuery } from "../alerts-query.ts";
import { HouseCards } from "./HouseCards.tsx";
import { LevelCard } from "./LevelCard.tsx";
import { PlanForm } from "./PlanForm.tsx";

type Read = operations["readAlertPlan"]["responses"][200]["content"]["application/json"];

/** When each level is offered, whom it calls, how and by when; changed by whoever manages the house's settings. */
export function PlanScreen() {
  const { t } = useTranslation(["alerts", "common"]);
  const found = useQuery(planQuery);
  return (
    <Page isNarrow title={t("plan.title")} about={t("plan.about")}>
      <Loaded query={found} skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}>
        {(read) => <Plan key={read.version} read={read} />}
      </Loaded>
    </Page>
  );
}

function Plan({ read: { version, plan, unreachable, fastLaneKinds } }: { read: Read }) {
  const { t } = useTranslation("alerts");
  const may = useMay();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <Card
        title={version === 0 ? t("plan.given") : t("plan.version", { version })}
        aside={
          may("settings.manage") && (
            <Button size="small" onClick={() => setIsEditing(!isEditing)} aria-expanded={isEditing}>
              {t(isEditing ? "plan.cancel" : "plan.edit")}
            </Button>
          )
        }
      >
        <p className={unreachable.length > 0 ? styles.warn : styles.good}>
          {unreachable.length > 0
            ? t("plan.unreachable", { names: unreachable.map(({ name }) => name).join("、") })
            : t("plan.reachable")}
        </p>
      </Card>
      {isEditing ? (
        <PlanForm plan={plan} seenVersion={version} onDone={() => setIsEditing(false)} />
      ) : (
        <>
          {[...levels].reverse().map((level) => (
            <LevelCard key={level} level={level} plan={plan} />
          ))}
          <HouseCards plan={plan} kinds={fastLaneKinds} />
        </>
      )}
    </>
  );
}
