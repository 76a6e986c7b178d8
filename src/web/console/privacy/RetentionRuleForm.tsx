import { useQueryClient } from "@tanstack/react-query";
import { App, Button, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import styles from "./privacy.module.css";
import type { RetentionRule } from "./privacy-queries.ts";

/** One time, in days; empty means for ever. The law's floor stands beside it. */
export function RetentionRuleForm({ rule: { kind, days, floorDays, articles } }: { rule: RetentionRule }) {
  const { t } = useTranslation(["privacy", "case"]);
  const { message } = App.useApp();
  const client = useQueryClient();
  const [typed, setTyped] = useState<number | null>(days);
  const change = useCommand(
    (next: number | null, key) =>
      answer(
        api.POST("/api/retention/rules", { body: { kind, category: null, days: next }, headers: once(key) }),
      ),
    {
      onSuccess: () => client.invalidateQueries({ queryKey: keys.privacy }),
      onError: (problem) => message.error(problem.message),
    },
  );
  const law = articles.length > 0 ? t("byLaw", { articles: articles.join(t("case:listComma")) }) : "";
  return (
    <div className={styles.rule}>
      <strong>{t(`retentionKind.${kind}`)}</strong>
      <InputNumber
        aria-label={t(`retentionKind.${kind}`)}
        min={floorDays}
        max={36_500}
        precision={0}
        style={{ width: 160 }}
        placeholder={t("forever")}
        suffix={t("days")}
        value={typed}
        onChange={setTyped}
      />
      <Button disabled={typed === days} loading={change.isPending} onClick={() => change.mutate(typed)}>
        {t("save")}
      </Button>
      <small>
        {t("floor", { days: floorDays })} {law}
      </small>
    </div>
  );
}
