import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { listScorecards, readScorecard } from "./list-scorecards.ts";
import { publishScorecard } from "./publish-scorecard.ts";
import { returnScorecard } from "./return-scorecard.ts";
import { reviewScorecard } from "./review-scorecard.ts";
import { saveScorecard } from "./save-scorecard.ts";
import { withdrawScorecard } from "./withdraw-scorecard.ts";

export function scorecardHandlers() {
  return {
    listScorecards: ({ actor }) =>
      withTenant(actor.tenantId, async (tx) => ({ rows: await listScorecards(tx) })),
    readScorecard: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => readScorecard(tx, params.code, query.version)),
    saveScorecard: ({ actor, body }) => saveScorecard(actor, body),
    reviewScorecard: ({ actor, params, body }) => reviewScorecard(actor, params.code, body),
    returnScorecard: ({ actor, params, body }) => returnScorecard(actor, params.code, body),
    publishScorecard: ({ actor, params, body }) => publishScorecard(actor, params.code, body),
    withdrawScorecard: ({ actor, params }) => withdrawScorecard(actor, params.code),
  } satisfies Partial<Handlers>;
}
