import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";

/** A deed on a scorecard: said when it is done or refused, and the list is read again. */
export function useScorecardDeed<Entered>(
  send: (entered: Entered, key: string) => Promise<unknown>,
  done: string,
  onDone?: () => void,
) {
  const { t } = useTranslation("scorecards");
  const { message } = App.useApp();
  const client = useQueryClient();
  return useCommand(send, {
    onSuccess: () => {
      message.success(done);
      onDone?.();
    },
    onError: (problem) => message.error(problem.message || t("failed")),
    onSettled: () => client.invalidateQueries({ queryKey: keys.scorecards }),
  });
}
