import type { FastifyRequest } from "fastify";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import type { Handlers } from "../../http/handlers.ts";
import { importOpinions } from "./intake/import-file.ts";
import { receiveHook } from "./intake/receive-hook.ts";
import { listOpinions } from "./items/list-opinions.ts";
import { readOpinion } from "./items/read-opinion.ts";
import { tieOpinion } from "./items/tie-opinion.ts";
import { listWatchLists } from "./lists/list-watch-lists.ts";
import { changeList, publishList } from "./lists/publish-list.ts";
import { approveReply } from "./replies/approve-reply.ts";
import { draftReply } from "./replies/draft-reply.ts";
import { recordReply } from "./replies/record-reply.ts";
import { addSource, listSources, switchSource } from "./sources/manage-sources.ts";

export function opinionHandlers(house: House) {
  return {
    listOpinions: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listOpinions(tx, query)),
    readOpinion: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readOpinion(tx, actor, params.opinion)),
    importOpinions: ({ actor, request }) => importOpinions(actor, request),
    tieOpinion: ({ actor, params, body }) => tieOpinion(actor, params.opinion, body.alert),
    draftOpinionReply: ({ actor, params, body }) => draftReply(actor, params.opinion, body),
    approveOpinionReplyAsPr: ({ actor, params, body }) =>
      approveReply(actor, params.opinion, { side: "pr", version: body.version }),
    approveOpinionReplyAsLegal: ({ actor, params, body }) =>
      approveReply(actor, params.opinion, { side: "legal", version: body.version }),
    recordOpinionReply: ({ actor, params, body }) => recordReply(actor, params.opinion, body),
    listWatchLists: ({ actor }) => withTenant(actor.tenantId, listWatchLists),
    publishWatchList: ({ actor, body }) => publishList(actor, body),
    changeWatchList: ({ actor, params, body }) => changeList(actor, params.list, body),
    listOpinionSources: ({ actor }) => withTenant(actor.tenantId, (tx) => listSources(tx, house)),
    addOpinionSource: ({ actor, body }) => addSource(house, actor, body),
    switchOpinionSource: ({ actor, params, body }) => switchSource(actor, params.source, body),
    tellOpinions: ({ params, request }) =>
      receiveHook(house, {
        slug: params.slug,
        sourceId: params.source,
        body: request.signedBody ?? "",
        headers: signedHeaders(request),
      }),
  } satisfies Partial<Handlers>;
}

function signedHeaders({ headers }: FastifyRequest) {
  return (name: "webhook-id" | "webhook-timestamp" | "webhook-signature") => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  };
}
