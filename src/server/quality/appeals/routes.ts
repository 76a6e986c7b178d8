import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { appealFigures } from "./appeal-figures.ts";
import { currentPolicy, savePolicy } from "./appeal-policy.ts";
import { listAppeals, readAppeal } from "./list-appeals.ts";
import { listMyEvaluations, readMyEvaluation } from "./my-evaluations.ts";
import { raiseAppeal } from "./raise-appeal.ts";
import { ruleAppeal } from "./rule-appeal.ts";
import { withdrawAppeal } from "./withdraw-appeal.ts";

export function appealHandlers() {
  return {
    listMyEvaluations: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listMyEvaluations(tx, actor, query)),
    readMyEvaluation: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readMyEvaluation(tx, actor, params.id)),
    raiseAppeal: ({ actor, params, body }) => raiseAppeal(actor, params.id, body),
    withdrawAppeal: ({ actor, params }) => withdrawAppeal(actor, params.id),
    listAppeals: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listAppeals(tx, actor, query)),
    readAppeal: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readAppeal(tx, actor, params.id)),
    ruleAppeal: ({ actor, params, body }) => ruleAppeal(actor, params.id, body),
    readAppealFigures: ({ actor, query }) => withTenant(actor.tenantId, (tx) => appealFigures(tx, query)),
    readAppealPolicy: ({ actor }) => withTenant(actor.tenantId, currentPolicy),
    saveAppealPolicy: ({ actor, body }) => savePolicy(actor, body),
  } satisfies Partial<Handlers>;
}
