import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { inspectionRulesQuery } from "../inspections/inspections-queries.ts";
import { RuleForm } from "./RuleForm.tsx";
import { RuleTrial } from "./RuleTrial.tsx";
import type { Rule } from "./rule-entry.ts";

export type RuleTask = { kind: "add" } | { kind: "write"; rule: Rule } | { kind: "try"; rule: Rule };

/** Where a rule is written and tried, beside the list. */
export function RuleDrawer({ task, onClose }: { task: RuleTask | null; onClose(): void }) {
  const { t } = useTranslation("inspectionRules");
  const rules = useQuery(inspectionRulesQuery).data?.rows ?? [];
  const rule =
    task && task.kind !== "add"
      ? (rules.find(({ code }) => code === task.rule.code) ?? task.rule)
      : undefined;
  return (
    <Drawer open={task !== null} onClose={onClose} title={task && title(task)} size={680} destroyOnHidden>
      {task?.kind === "try" && rule && <RuleTrial rule={rule} onDone={onClose} />}
      {task?.kind === "write" && <RuleForm rule={rule} onDone={onClose} />}
      {task?.kind === "add" && <RuleForm onDone={onClose} />}
    </Drawer>
  );

  function title({ kind }: RuleTask): string {
    if (kind === "add") return t("add");
    return kind === "try" ? t("trial.title") : t("edit");
  }
}
