import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import type { LayerRule, RuleVersion } from "./law-queries.ts";
import { RuleForm } from "./RuleForm.tsx";
import { RuleTrial } from "./RuleTrial.tsx";

export type RuleTask =
  | { kind: "add" }
  | { kind: "write"; rule: LayerRule }
  | { kind: "try"; rule: LayerRule; draft: RuleVersion };

/** Where a rule is written and tried, beside the list. */
export function RuleDrawer({ task, onClose }: { task: RuleTask | null; onClose(): void }) {
  const { t } = useTranslation("law");
  return (
    <Drawer open={task !== null} onClose={onClose} title={task && title(task)} size={640} destroyOnHidden>
      {task?.kind === "try" && <RuleTrial rule={task.rule} draft={task.draft} onDone={onClose} />}
      {task?.kind === "add" && <RuleForm onDone={onClose} />}
      {task?.kind === "write" && <RuleForm rule={task.rule} onDone={onClose} />}
    </Drawer>
  );

  function title({ kind }: RuleTask): string {
    if (kind === "add") return t("add");
    return kind === "try" ? t("trial") : t("newVersion");
  }
}
