import { z } from "zod";
import {
  criterion,
  type ScorecardForm,
  scorecardCode,
  scorecardForm,
} from "../../../shared/api/scorecard-fields.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";

export type GivenScorecard = { code: string; form: ScorecardForm };

let pack: GivenScorecard[] | undefined;

/** The scorecards that come with the product. */
export function givenScorecards(): GivenScorecard[] {
  pack ??= readPack(packSchema, packsFolder, "scorecards/default.yaml").scorecards;
  return pack;
}

const briefCriterion = criterion.extend({
  guidance: criterion.shape.guidance.default(null),
  points: criterion.shape.points.default([]),
  bonusPoints: criterion.shape.bonusPoints.default(null),
  mayNotApply: criterion.shape.mayNotApply.default(false),
  critical: criterion.shape.critical.default(null),
  ruleCode: criterion.shape.ruleCode.default(null),
});
const section = scorecardForm.shape.sections.element.extend({ criteria: z.array(briefCriterion) });

const packSchema = z.strictObject({
  scorecards: z.array(
    z.strictObject({
      code: scorecardCode,
      form: scorecardForm.extend({ sections: z.array(section) }),
    }),
  ),
});
