import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { countWork } from "./count-work.ts";
import { listEvaluations } from "./list-evaluations.ts";
import { readEvaluatedCase, readEvaluation } from "./present-evaluation.ts";
import { readDesk } from "./read-desk.ts";
import { saveEvaluation } from "./save-evaluation.ts";
import { startEvaluation } from "./start-evaluation.ts";
import { submitEvaluation } from "./submit-evaluation.ts";
import { uncoverEvaluation } from "./uncover-evaluation.ts";

export function evaluationHandlers() {
  return {
    readEvaluationDesk: ({ actor, query }) => withTenant(actor.tenantId, (tx) => readDesk(tx, actor, query)),
    startEvaluation: ({ actor, body }) => startEvaluation(actor, body),
    listEvaluations: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listEvaluations(tx, actor, query)),
    readEvaluation: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readEvaluation(tx, actor, params.id)),
    readEvaluatedCase: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readEvaluatedCase(tx, actor, params.id)),
    saveEvaluation: ({ actor, params, body }) => saveEvaluation(actor, params.id, body),
    uncoverEvaluation: ({ actor, params }) => uncoverEvaluation(actor, params.id),
    countEvaluationWork: ({ actor, params, body }) => countWork(actor, params.id, body),
    submitEvaluation: ({ actor, params, body }) => submitEvaluation(actor, params.id, body),
  } satisfies Partial<Handlers>;
}
