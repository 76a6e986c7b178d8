import { useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCommand } from "../../use-command.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import styles from "../file/CaseFile.module.css";
import type { Rights } from "./rights-query.ts";

/** Assesses at one click; there is nothing to fill in. */
export function AssessButton({ rights: { assessment, isStale } }: { rights: Rights }) {
  const { t } = useTranslation("rights");
  const { view } = useCase();
  const client = useQueryClient();
  const { message } = App.useApp();
  const assess = useCommand(
    (_: undefined, key) =>
      api.POST("/api/complaints/{number}/assessments", {
        params: { path: { number: view.number } },
        headers: once(key),
        body: {},
      }),
    {
      onSuccess: () => readAgain(client, view.number),
      onError: (problem) => message.error(problem.message),
    },
  );
  if (!view.openSteps.includes("assess_entitlements")) return null;
  return (
    <div className={styles.buttons}>
      {isStale && <p className={styles.quiet}>{t("stale")}</p>}
      <Button
        size="small"
        type={assessment && !isStale ? "default" : "primary"}
        loading={assess.isPending}
        onClick={() => assess.mutate(undefined)}
      >
        {assessment ? t("assessAgain") : t("assess")}
      </Button>
    </div>
  );
}
