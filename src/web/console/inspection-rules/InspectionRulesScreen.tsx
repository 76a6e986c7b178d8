import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { inspectionRulesQuery } from "../inspections/inspections-queries.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import styles from "./InspectionRules.module.css";
import { RuleCard } from "./RuleCard.tsx";
import { RuleDrawer, type RuleTask } from "./RuleDrawer.tsx";

/** What every conversation is held against: written, tried on the past month, published by a second person. */
export function InspectionRulesScreen() {
  const { t } = useTranslation(["inspectionRules", "common"]);
  const mayPlan = useMay()("quality.plan");
  const rules = useQuery(inspectionRulesQuery);
  const [task, setTask] = useState<RuleTask | null>(null);
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={
        mayPlan && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setTask({ kind: "add" })}>
            {t("add")}
          </Button>
        )
      }
    >
      <Loaded query={rules} skeleton={<SkeletonRows count={6} height={96} label={t("common:loading")} />}>
        {({ rows }) => (
          <div className={styles.rules}>
            {rows.map((rule) => (
              <RuleCard key={rule.code} rule={rule} onTask={mayPlan ? setTask : undefined} />
            ))}
          </div>
        )}
      </Loaded>
      <RuleDrawer task={task} onClose={() => setTask(null)} />
    </Page>
  );
}
