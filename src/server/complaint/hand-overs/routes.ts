import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { languageOf } from "../../http/language.ts";
import { declineHandOver, takeHandOver } from "./answer-hand-over.ts";
import { listHandOvers } from "./list-hand-overs.ts";
import { offerHandOver } from "./offer-hand-over.ts";

export function handOverHandlers() {
  return {
    offerHandOver: ({ actor, params, body }) => offerHandOver(actor, params.number, body),
    takeHandOver: ({ actor, params }) => takeHandOver(actor, params.number, params.id),
    declineHandOver: ({ actor, params, body }) => declineHandOver(actor, params.number, params.id, body),
    listHandOvers: ({ actor, request }) => {
      const lang = languageOf(request) === "en" ? "en" : "zh-CN";
      return withTenant(actor.tenantId, (tx) => listHandOvers(tx, actor, lang));
    },
  } satisfies Partial<Handlers>;
}
