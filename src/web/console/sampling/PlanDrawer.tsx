import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { DrawForm } from "./DrawForm.tsx";
import { PlanForm } from "./PlanForm.tsx";
import type { KeptPlan } from "./sampling-queries.ts";

export type PlanTask = { kind: "write"; kept?: KeptPlan } | { kind: "draw"; kept: KeptPlan };

/** Where a plan is written, with what it would draw beside it, and where it is drawn. */
export function PlanDrawer({ task, onClose }: { task: PlanTask | null; onClose: () => void }) {
  const { t } = useTranslation("sampling");
  return (
    <Drawer open={task !== null} onClose={onClose} title={task && title(task)} size={720} destroyOnHidden>
      {task?.kind === "write" && <PlanForm kept={task.kept} onDone={onClose} />}
      {task?.kind === "draw" && <DrawForm kept={task.kept} onDone={onClose} />}
    </Drawer>
  );

  function title({ kind, kept }: PlanTask): string {
    if (kind === "draw") return t("drawTitle", { name: kept.plan.name });
    return t(kept ? "changeTitle" : "add");
  }
}
