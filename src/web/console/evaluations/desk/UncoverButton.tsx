import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../../api.ts";
import { keys } from "../../keys.ts";
import { useCommand } from "../../use-command.ts";
import { evaluatedCaseQuery, evaluationQuery } from "../evaluations-query.ts";
import type { AnswersInHand } from "../use-answers.ts";

/** Judges on knowing whom it is about. What is typed is kept first, so that nothing of it is lost on the way. */
export function UncoverButton({ id, inHand }: { id: string; inHand: AnswersInHand }) {
  const { t } = useTranslation("evaluations");
  const { message } = App.useApp();
  const client = useQueryClient();
  const uncover = useCommand(
    async (_: { id: string }, key) => {
      await inHand.flush();
      return answer(
        api.POST("/api/evaluations/{id}/uncover", { params: { path: { id } }, headers: once(key), body: {} }),
      );
    },
    {
      onSuccess: async () => {
        await Promise.all([
          client.refetchQueries({ queryKey: evaluationQuery(id).queryKey, exact: true }),
          client.refetchQueries({ queryKey: evaluatedCaseQuery(id).queryKey, exact: true }),
        ]);
        client.invalidateQueries({ queryKey: [...keys.evaluations, "desk"] });
      },
      onError: (problem) => message.error(problem.message),
    },
  );
  return (
    <Popconfirm title={t("uncoverSure")} onConfirm={() => uncover.mutate({ id })}>
      <Button size="small" type="text" loading={uncover.isPending}>
        {t("uncover")}
      </Button>
    </Popconfirm>
  );
}
