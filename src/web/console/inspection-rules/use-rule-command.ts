import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";

/** A deed on a rule: the list follows, and a word says that it is done. */
export function useRuleCommand<Entered, Answer>(
  done: "saved" | "tried" | "published",
  send: (entered: Entered, key: string) => Promise<Answer>,
  onDone?: () => void,
) {
  const { t } = useTranslation("inspectionRules");
  const client = useQueryClient();
  const { message } = App.useApp();
  return useCommand(send, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.inspectionRules });
      message.success(t(`done.${done}`));
      onDone?.();
    },
  });
}
