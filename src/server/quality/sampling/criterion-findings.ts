import { sql } from "kysely";
import type { z } from "zod";
import type { sampleEstimate } from "../../../shared/api/sampling-fields.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import type { Tx } from "../../db/database.ts";
import { type SampledStratum, weightedShare } from "../../statistics/weighted-estimates.ts";
import type { JudgedItem } from "./judged-items.ts";

type Finding = z.input<typeof sampleEstimate>["criteria"][number];
type AnswerRow = { itemId: string; scorecardCode: string; form: ScorecardForm; code: string; value: string };
type Answer = AnswerRow & { isMet: boolean };

/** Per criterion, in the order of its scorecard: the share of the frame's conversations that got its full points. */
export async function criterionFindings(
  tx: Tx,
  drawId: string,
  judged: readonly JudgedItem[],
  strata: ReadonlyMap<string, SampledStratum>,
  confidence: number,
): Promise<Finding[]> {
  const items = new Map(judged.map((item) => [item.id, item]));
  const answers = (await answersOf(tx, drawId)).map((answer) => ({ ...answer, isMet: gotAll(answer) }));
  const byCriterion = Map.groupBy(answers, ({ scorecardCode, code }) => `${scorecardCode} ${code}`);
  const found = [...byCriterion.values()].map((group) => findingOf(group, items, strata, confidence));
  return found.sort((one, other) => (one.met?.value ?? 2) - (other.met?.value ?? 2));
}

/** What was answered; of a corrected criterion the correction. What does not apply says nothing. */
async function answersOf(tx: Tx, drawId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    SELECT item.id AS "itemId", e.scorecard_code AS "scorecardCode", v.form, a.criterion_code AS code,
           coalesce(corrected.value, a.value) AS value
      FROM sample_item item
      JOIN evaluation e ON e.tenant_id = item.tenant_id AND e.sample_item_id = coalesce(item.counted_from, item.id)
       AND e.state = 'submitted'
      JOIN scorecard_version v ON v.tenant_id = e.tenant_id AND v.code = e.scorecard_code AND v.version = e.scorecard_version
      JOIN evaluation_answer a ON a.tenant_id = e.tenant_id AND a.evaluation_id = e.id
      LEFT JOIN LATERAL (
        SELECT change -> 'after' ->> 'value' AS value, (change -> 'after' ->> 'isNotApplicable')::boolean AS is_void
          FROM evaluation_correction c, jsonb_array_elements(c.answers) AS change
         WHERE c.tenant_id = e.tenant_id AND c.evaluation_id = e.id AND change ->> 'criterionCode' = a.criterion_code
         ORDER BY c.position DESC LIMIT 1
      ) AS corrected ON true
     WHERE item.draw_id = ${drawId} AND NOT coalesce(corrected.is_void, a.is_not_applicable)
       AND coalesce(corrected.value, a.value) IS NOT NULL
     ORDER BY e.scorecard_version, item.id`.execute(tx);
  return rows;
}

function gotAll({ form, code, value }: AnswerRow): boolean {
  const criterion = criterionOf(form, code);
  if (criterion?.kind !== "scale") return value === "yes";
  return criterion.points.find((point) => point.code === value)?.share === 100;
}

function criterionOf(form: ScorecardForm, code: string) {
  return form.sections.flatMap(({ criteria }) => criteria).find((criterion) => criterion.code === code);
}

function findingOf(
  group: Answer[],
  items: ReadonlyMap<string, JudgedItem>,
  strata: ReadonlyMap<string, SampledStratum>,
  confidence: number,
): Finding {
  const { scorecardCode, code, form } = group.at(-1)!;
  const units = [...Map.groupBy(group, ({ itemId }) => itemId)].flatMap(([itemId, answers]) => {
    const item = items.get(itemId);
    const met = answers.filter(({ isMet }) => isMet).length / answers.length;
    return item ? [{ stratum: item.stratum, probability: item.probability, value: met }] : [];
  });
  const criterion = criterionOf(form, code);
  return {
    scorecardCode,
    code,
    labelZh: criterion?.zh ?? code,
    labelEn: criterion?.en ?? code,
    judged: units.length,
    met: weightedShare(units, strata, confidence),
  };
}
