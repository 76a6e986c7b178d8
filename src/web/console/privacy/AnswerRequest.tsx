import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Input, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import styles from "./privacy.module.css";
import type { DataRequest } from "./privacy-queries.ts";

type Decision = { decision: "grant"; identityChecked: boolean } | { decision: "refuse"; reason: string };

/** Grants or refuses. An erasure asks once more, since it cannot be undone. */
export function AnswerRequest({ request: { id, kind, identity } }: { request: DataRequest }) {
  const { t } = useTranslation("privacy");
  const { message } = App.useApp();
  const client = useQueryClient();
  const [isChecked, setChecked] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const decide = useCommand(
    (body: Decision, key) =>
      answer(
        api.POST("/api/data-requests/{id}/answer", { params: { path: { id } }, body, headers: once(key) }),
      ),
    {
      onSuccess: () => client.invalidateQueries({ queryKey: keys.privacy }),
      onError: (problem) => message.error(problem.message),
    },
  );
  const grant = () => decide.mutate({ decision: "grant", identityChecked: isChecked });
  const isUnsure = identity === null && !isChecked;

  if (reason !== null)
    return (
      <div className={styles.answer}>
        <Input.TextArea
          aria-label={t("reason")}
          placeholder={t("reason")}
          value={reason}
          maxLength={1_000}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          type="primary"
          disabled={reason.trim() === ""}
          loading={decide.isPending}
          onClick={() => decide.mutate({ decision: "refuse", reason })}
        >
          {t("sendRefusal")}
        </Button>
        <Button onClick={() => setReason(null)}>{t("cancel", { ns: "common" })}</Button>
      </div>
    );
  return (
    <div className={styles.answer}>
      {identity === null && (
        <Checkbox checked={isChecked} onChange={(event) => setChecked(event.target.checked)}>
          {t("identityChecked")}
        </Checkbox>
      )}
      {kind === "copy" ? (
        <Button type="primary" disabled={isUnsure} loading={decide.isPending} onClick={grant}>
          {t("grant.copy")}
        </Button>
      ) : (
        <Popconfirm title={t("grantSure")} onConfirm={grant} disabled={isUnsure}>
          <Button danger type="primary" disabled={isUnsure} loading={decide.isPending}>
            {t("grant.erasure")}
          </Button>
        </Popconfirm>
      )}
      <Button onClick={() => setReason("")}>{t("refuse")}</Button>
    </div>
  );
}
