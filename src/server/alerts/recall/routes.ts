import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import type { Handlers } from "../../http/handlers.ts";
import { tenantOfSlug } from "../../people/tenant.ts";
import { closeRecall } from "./close-recall.ts";
import { drawLetter } from "./draw-letter.ts";
import { answerMyRecall, readMyRecall } from "./my-recall.ts";
import { noteOutcome } from "./note-outcome.ts";
import { readRecall } from "./read-recall.ts";
import { listRecallLines } from "./recall-lines.ts";
import { startRecall } from "./start-recall.ts";

export function recallHandlers(house: House) {
  return {
    readRecall: ({ actor, params }) => withTenant(actor.tenantId, (tx) => readRecall(tx, params.number)),
    startRecall: ({ actor, params, body }) => startRecall(actor, params.number, body),
    drawRecallLetter: async ({ actor, params, query, reply }) => {
      const { name, content } = await drawLetter(house, actor, params.number, query.lang);
      const type = reply.type("application/pdf");
      return type.header("content-disposition", `attachment; filename="${name}"`).send(content);
    },
    closeRecall: ({ actor, params, body }) => closeRecall(actor, params.number, body),
    listRecallLines: ({ actor, params, query }) =>
      withTenant(actor.tenantId, (tx) => listRecallLines(tx, params.number, query)),
    noteRecallOutcome: ({ actor, params, body }) => noteOutcome(actor, params.number, body),
    readMyRecall: async ({ params, body }) => readMyRecall(house, await tenantOfSlug(params.slug), body),
    answerMyRecall: async ({ params, body }) =>
      answerMyRecall(
        house,
        { tenantId: await tenantOfSlug(params.slug), kind: "customer", id: "visitor" },
        body,
      ),
  } satisfies Partial<Handlers>;
}
