import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { missingAnswers } from "../../../shared/scorecards/missing-answers.ts";
import { Card } from "../../ui/Card.tsx";
import { DeskContext } from "../evaluations/desk/desk-context.ts";
import { EvaluationForm } from "../evaluations/form/EvaluationForm.tsx";

/** The form of the desk with answers that nobody keeps. */
export function TriedForm({ form, code, version }: { form: ScorecardForm; code: string; version: number }) {
  const { t } = useTranslation("scorecards");
  const [answers, setAnswers] = useState<ReadonlyMap<string, EvaluationAnswer>>(new Map());
  const [current, setCurrent] = useState(0);
  const change = (answer: EvaluationAnswer) => setAnswers(new Map(answers).set(answer.criterionCode, answer));
  const missing = missingAnswers(form, [...answers.values()]);
  return (
    <Card label={t("preview")}>
      <DeskContext
        value={{
          evaluation: { scorecard: { code, version, form }, score: null, scoreInForce: null, machine: null },
          view: { messages: [], attachments: [] },
          inHand: { answers, change },
          current,
          setCurrent,
          submit: { send: () => {}, isPending: false, missing },
          isOpen: true,
          isTried: true,
        }}
      >
        <EvaluationForm />
      </DeskContext>
    </Card>
  );
}
