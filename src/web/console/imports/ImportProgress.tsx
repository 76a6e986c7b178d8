import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import styles from "./ImportProgress.module.css";
import type { ImportRun } from "./import-types.ts";
import { isOver } from "./use-import.ts";

/** How far a run is and what came of its rows; refused rows as a file to mend. */
export function ImportProgress({ run }: { run: ImportRun }) {
  const { t, i18n } = useTranslation("imports");
  const client = useQueryClient();
  const cancel = useCommand(
    (_: undefined, key) =>
      answer(
        api.POST("/api/imports/{id}/cancel", {
          params: { path: { id: run.id } },
          body: {},
          headers: once(key),
        }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.imports }) },
  );
  const percent = run.rowsTotal ? Math.floor((run.rowsDone / run.rowsTotal) * 100) : 0;

  return (
    <div className={styles.run}>
      <p className={styles.head}>
        <strong>{t(run.isDryRun ? "dryRun" : "realRun")}</strong>
        <span aria-live="polite">{t(`state.${run.state}`)}</span>
        {!isOver(run) && (
          <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
            {t("stop")}
          </Button>
        )}
      </p>
      <Progress
        percent={run.state === "done" ? 100 : percent}
        status={statuses[run.state]}
        aria-label={t("progress", { name: run.fileName })}
      />
      <dl className={styles.counts}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`rows.${name}`)}</dt>
            <dd>{run[name]}</dd>
          </div>
        ))}
      </dl>
      {run.failure && (
        <Alert type="error" showIcon title={i18n.language === "en" ? run.failure.en : run.failure.zh} />
      )}
      {run.rowsRefused > 0 && (
        <a href={`/api/imports/${run.id}/errors.csv`} download>
          {t("errors", { count: run.rowsRefused })}
        </a>
      )}
    </div>
  );
}

const counts = ["rowsDone", "rowsAdded", "rowsKnown", "rowsRefused"] as const;

const statuses: Record<ImportRun["state"], "active" | "success" | "exception" | "normal"> = {
  waiting: "active",
  running: "active",
  done: "success",
  failed: "exception",
  cancelled: "normal",
};
