import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useTranslation } from "react-i18next";
import { missingAnswers } from "../../../../shared/scorecards/missing-answers.ts";
import { answer, api, once } from "../../api.ts";
import { keys } from "../../keys.ts";
import { useCommand } from "../../use-command.ts";
import type { Evaluation } from "../evaluations-query.ts";
import type { AnswersInHand } from "../use-answers.ts";

export type Submit = { send(): void; isPending: boolean; missing: ReturnType<typeof missingAnswers> };

/** Saves what is typed, counts the last seconds, submits, and goes on to the next. */
export function useSubmit(
  { id, scorecard }: Evaluation,
  inHand: AnswersInHand,
  beat: () => Promise<void>,
  goOn: (() => void) | null,
): Submit {
  const { t } = useTranslation("evaluations");
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const submit = useCommand(
    async (_: { id: string }, key) => {
      const revision = await inHand.flush();
      await beat();
      return answer(
        api.POST("/api/evaluations/{id}/submit", {
          params: { path: { id } },
          headers: once(key),
          body: { revision },
        }),
      );
    },
    {
      onSuccess: ({ score }) => {
        message.success(t("submitted", { score }));
        inHand.forget();
        client.invalidateQueries({ queryKey: keys.evaluations });
        if (goOn) goOn();
        else navigate({ to: "/evaluations" });
      },
      onError: (problem) => message.error(problem.message),
    },
  );
  const missing = missingAnswers(scorecard.form, [...inHand.answers.values()]);

  function send(): void {
    if (submit.isPending) return;
    if (missing.length === 0) submit.mutate({ id });
    else message.warning(t("stillMissing", { count: missing.length }));
  }
  return { send, isPending: submit.isPending, missing };
}
