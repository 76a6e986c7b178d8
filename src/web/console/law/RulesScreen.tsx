import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import styles from "./Law.module.css";
import { type LayerRule, rulesQuery } from "./law-queries.ts";
import { RuleCard } from "./RuleCard.tsx";
import { RuleDrawer, type RuleTask } from "./RuleDrawer.tsx";
import { ShopChannels } from "./ShopChannels.tsx";

const layers = ["platform", "promise", "goodwill"] as const;

/** What the house grants above the law: written, tried, published, ended and brought back here. */
export function RulesScreen() {
  const { t } = useTranslation(["law", "common"]);
  const mayManage = useMay()("law.manage");
  const rules = useQuery(rulesQuery);
  const [task, setTask] = useState<RuleTask | null>(null);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setTask({ kind: "add" })}>
      {t("add")}
    </Button>
  );

  return (
    <Page title={t("rules")} about={t("rulesAbout")} action={mayManage ? add : undefined}>
      <Loaded query={rules} skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}>
        {({ rows }) => <Groups rows={rows} onTask={mayManage ? setTask : undefined} />}
      </Loaded>
      <ShopChannels mayManage={mayManage} />
      <RuleDrawer task={task} onClose={() => setTask(null)} />
    </Page>
  );
}

type GroupsProps = { rows: LayerRule[]; onTask?: (task: RuleTask) => void };

function Groups({ rows, onTask }: GroupsProps) {
  const { t } = useTranslation("law");
  if (rows.length === 0) return <Empty title={t("noRules")}>{t("noRulesHelp")}</Empty>;
  return layers
    .filter((layer) => rows.some((rule) => rule.layer === layer))
    .map((layer) => (
      <section key={layer} aria-label={t(`layer.${layer}`)}>
        <h2 className={styles.group}>{t(`layer.${layer}`)}</h2>
        <div className={styles.rules}>
          {rows
            .filter((rule) => rule.layer === layer)
            .map((rule) => (
              <RuleCard key={rule.id} rule={rule} onTask={onTask} />
            ))}
        </div>
      </section>
    ));
}
