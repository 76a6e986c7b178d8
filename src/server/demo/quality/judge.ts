import type { EvaluationAnswer } from "../../../shared/api/evaluation-routes.ts";
import type { Criterion, ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { findEvaluation } from "../../quality/evaluation/evaluation.ts";
import { saveEvaluation } from "../../quality/evaluation/save-evaluation.ts";
import { submitEvaluation } from "../../quality/evaluation/submit-evaluation.ts";
import { scorecardVersion } from "../../quality/scorecards/scorecard-version.ts";
import type { Dice } from "../dice.ts";

const remarks = [
  "这一点没有做到位，下次请直接说明时间和步骤。",
  "客户问了两次才回答，可以更主动一些。",
  "话说得太笼统，客户不知道下一步是什么。",
];

/** Scores one begun evaluation as a careful inspector would: mostly good, with a remark where something was missed. */
export async function judge(
  inspector: Staff,
  evaluationId: string,
  dice: Dice,
  strictness: number,
): Promise<void> {
  const { form, messageId } = await withTenant(inspector.tenantId, async (tx) => {
    const evaluation = await findEvaluation(tx, evaluationId);
    const { form } = await scorecardVersion(tx, evaluation.scorecard_code, evaluation.scorecard_version);
    const message = await tx
      .selectFrom("message")
      .select("id")
      .where("complaint_id", "=", evaluation.complaint_id)
      .where("direction", "=", "out")
      .where("author_kind", "=", "staff")
      .orderBy("at")
      .executeTakeFirst();
    return { form, messageId: message?.id };
  });
  const answers = criteriaOf(form).map((criterion) => answerFor(criterion, dice, strictness, messageId));
  const { revision } = await saveEvaluation(inspector, evaluationId, { revision: 1, answers });
  await submitEvaluation(inspector, evaluationId, { revision });
}

function criteriaOf({ sections }: ScorecardForm): Criterion[] {
  return sections.flatMap(({ criteria }) => criteria);
}

function answerFor(
  criterion: Criterion,
  dice: Dice,
  strictness: number,
  messageId: string | undefined,
): EvaluationAnswer {
  const isMissed = dice.chance(criterion.critical ? 0.01 : strictness);
  const isNotApplicable = criterion.mayNotApply && dice.chance(0.2);
  return {
    criterionCode: criterion.code,
    value: isNotApplicable ? null : valueFor(criterion, isMissed, dice),
    isNotApplicable,
    comment: isMissed && !isNotApplicable ? dice.pick(remarks) : null,
    places: isMissed && !isNotApplicable && messageId ? [{ messageId, start: 0, end: 4 }] : [],
  };
}

function valueFor({ kind, points, bonusPoints }: Criterion, isMissed: boolean, dice: Dice): string {
  if (bonusPoints) return dice.chance(0.2) ? "yes" : "no";
  if (kind === "yes_no") return isMissed ? "no" : "yes";
  const missed = points.at(Math.max(0, points.length - 2))!;
  return (isMissed ? missed : points.at(-1)!).code;
}
