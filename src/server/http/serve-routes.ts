import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Contract } from "../../shared/api/contract.ts";
import { type RouteName, routes } from "../../shared/api/routes.ts";
import type { House } from "../house.ts";
import { Invalid } from "../refusals.ts";
import { authenticate } from "./authenticate.ts";
import { commandOf } from "./command.ts";
import type { Handlers } from "./handlers.ts";
import { keepSignedBody } from "./signed-body.ts";

type AnyHandler = (call: Record<string, unknown>) => Promise<unknown>;

/** Puts every route of the contract on the server, each behind its access. A missing handler does not compile. */
export function serveRoutes(app: FastifyInstance, house: House, handlers: Handlers): void {
  for (const [name, route] of Object.entries(routes) as [RouteName, Contract][]) {
    const handler = handlers[name] as unknown as AnyHandler;
    app.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(name, route),
      ...(route.form === "signed" && { preParsing: keepSignedBody }),
      // Before the body is read: a stranger's megabytes are not worth parsing.
      onRequest: async (request) => {
        refuseUnstorable(request.url);
        request.actor = await authenticate(house, route.access, request);
      },
      handler: async (request, reply) => answer(handler, request, reply),
    });
  }
}

export function schemaOf(name: RouteName, { tag, summary, params, query, body, answer, form }: Contract) {
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(form === "events" || form === "file" ? {} : { response: { 200: answer } }),
  };
}

// No text of ours holds a NUL, and the database refuses to look for one.
function refuseUnstorable(url: string): void {
  if (!url.includes("%00")) return;
  throw new Invalid("unstorable_character", {
    zh: "网址里有无法识别的字符，请检查后再试。",
    en: "The address holds a character that cannot be read. Please check it.",
  });
}

async function answer(handler: AnyHandler, request: FastifyRequest, reply: FastifyReply) {
  const { params, query, body } = request;
  const command = commandOf(request);
  const actor = request.actor && (command ? { ...request.actor, command } : request.actor);
  return handler({ actor, params, query, body, request, reply });
}
