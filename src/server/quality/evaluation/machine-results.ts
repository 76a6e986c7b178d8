import type { EvaluationView } from "../../../shared/api/evaluation-routes.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { Tx } from "../../db/database.ts";
import { readResults } from "../inspection/read-results.ts";

/** What the automatic inspection found of each criterion that names a rule, in the order of the form. */
export async function machineResults(
  tx: Tx,
  conversationId: string,
  form: ScorecardForm,
): Promise<NonNullable<EvaluationView["machine"]>> {
  const results = new Map(
    (await readResults(tx, [conversationId])).map((result) => [result.ruleCode, result]),
  );
  return form.sections
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ code, ruleCode }) => {
      const result = ruleCode ? results.get(ruleCode) : undefined;
      if (!result) return [];
      const { outcome, reason, values } = result;
      return [{ criterionCode: code, ruleCode: result.ruleCode, outcome, reason, values }];
    });
}
