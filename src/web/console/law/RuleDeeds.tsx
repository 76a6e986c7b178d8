import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";
import type { LayerRule } from "./law-queries.ts";

/** Ends a rule with today, after a word of warning. */
export function EndRule({ rule: { id } }: { rule: LayerRule }) {
  const { t } = useTranslation("law");
  const end = useRuleCommand("ended", (_: undefined, key) =>
    answer(api.POST("/api/law/rules/{id}/end", { params: { path: { id } }, body: {}, headers: once(key) })),
  );
  return (
    <Popconfirm title={t("endSure")} onConfirm={() => end.mutate(undefined)}>
      <Button size="small" danger loading={end.isPending}>
        {t("end")}
      </Button>
    </Popconfirm>
  );
}

export function RestoreVersion({ rule: { id }, version }: { rule: LayerRule; version: number }) {
  const { t } = useTranslation("law");
  const restore = useRuleCommand("restored", (_: undefined, key) =>
    answer(
      api.POST("/api/law/rules/{id}/restore", {
        params: { path: { id } },
        body: { version },
        headers: once(key),
      }),
    ),
  );
  return (
    <Popconfirm title={t("restoreSure", { version })} onConfirm={() => restore.mutate(undefined)}>
      <Button size="small" loading={restore.isPending}>
        {t("restore")}
      </Button>
    </Popconfirm>
  );
}

type Done = "saved" | "published" | "ended" | "restored";

/** A deed on a rule: the lists follow, and a word says that it is done. */
export function useRuleCommand<Entered, Answer>(
  done: Done,
  send: (entered: Entered, key: string) => Promise<Answer>,
  onDone?: () => void,
) {
  const { t } = useTranslation("law");
  const client = useQueryClient();
  const { message } = App.useApp();
  return useCommand(send, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.law });
      message.success(t(`done.${done}`));
      onDone?.();
    },
    onError: (problem) => message.error(problem.message),
  });
}
