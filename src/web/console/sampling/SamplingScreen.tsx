import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { DrawsTab } from "./DrawsTab.tsx";
import { PlanDrawer, type PlanTask } from "./PlanDrawer.tsx";
import { PlansTab } from "./PlansTab.tsx";
import styles from "./sampling.module.css";

/** Which conversations people judge: the plans, and what was drawn by them. */
export function SamplingScreen() {
  const { t } = useTranslation("sampling");
  const mayPlan = useMay()("quality.plan");
  const [view, setView] = useState<"plans" | "draws">("plans");
  const [task, setTask] = useState<PlanTask | null>(null);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setTask({ kind: "write" })}>
      {t("add")}
    </Button>
  );
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={
        <div className={styles.choices}>
          <OneOf
            label={t("which")}
            value={view}
            onChange={setView}
            options={[
              { value: "plans", label: t("plans") },
              { value: "draws", label: t("draws") },
            ]}
          />
          {mayPlan && add}
        </div>
      }
    >
      {view === "plans" ? <PlansTab onTask={mayPlan ? setTask : undefined} /> : <DrawsTab />}
      <PlanDrawer task={task} onClose={() => setTask(null)} />
    </Page>
  );
}
