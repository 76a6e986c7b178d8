import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Problem } from "./problem.ts";

/** Why a form was not taken, where no single field is to blame; spoken at once. */
export function FormProblem({ command }: { command: { error: Problem | null; unplaced?: string[] } }) {
  const { t } = useTranslation();
  return (
    <div aria-live="polite">
      {command.error && (
        <Alert
          type="error"
          showIcon
          style={{ marginBottom: 16 }}
          title={command.error.message || t("problem.unknown")}
          description={command.unplaced?.join(" ") || undefined}
        />
      )}
    </div>
  );
}
