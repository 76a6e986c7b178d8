import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { decideModelCase, withdrawModelCase } from "./decide-model-case.ts";
import { givePraise } from "./give-praise.ts";
import { listModelCases } from "./list-model-cases.ts";
import { listOccasions } from "./list-occasions.ts";
import { listPraises } from "./list-praises.ts";
import { nominateModelCase } from "./nominate-model-case.ts";
import { previewModelCase } from "./preview-model-case.ts";
import { readModelCase } from "./read-model-case.ts";
import { seePraise } from "./see-praise.ts";

export function praiseHandlers() {
  return {
    listPraises: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listPraises(tx, actor, query)),
    givePraise: ({ actor, body }) => givePraise(actor, body),
    seePraise: ({ actor, params }) => seePraise(actor, params.id),
    listPraiseOccasions: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listOccasions(tx, query)),
    previewModelCase: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => previewModelCase(tx, params.number)),
    nominateModelCase: ({ actor, body }) => nominateModelCase(actor, body),
    listModelCases: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listModelCases(tx, actor, query)),
    readModelCase: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readModelCase(tx, actor, params.id)),
    decideModelCase: ({ actor, params, body }) => decideModelCase(actor, params.id, body),
    withdrawModelCase: ({ actor, params, body }) => withdrawModelCase(actor, params.id, body.words),
  } satisfies Partial<Handlers>;
}
