import type { Customer } from "../actor.ts";
import { withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { countTry, networkOf } from "../http/throttle.ts";
import { makeCopy } from "./copy/make-copy.ts";
import { askForData } from "./requests/ask-for-data.ts";
import { ownRequests } from "./requests/own-requests.ts";

/** Guessing a phone by asking again and again gets nowhere. */
const tries = { most: 5, minutes: 60 };

export function personalDataPortalHandlers(house: House) {
  const requestsOf = (actor: Customer) =>
    withTenant(actor.tenantId, async (tx) => ({ requests: await ownRequests(tx, house, actor) }));
  return {
    askForMyData: async ({ actor, body, request }) => {
      await countTry(house, actor.tenantId, "data_request", actor.complaintId, tries);
      await countTry(house, actor.tenantId, "data_request_from", networkOf(request.ip), {
        most: 30,
        minutes: 60,
      });
      await askForData(actor, body);
      return requestsOf(actor);
    },
    listMyDataRequests: ({ actor }) => requestsOf(actor),
    downloadMyData: async ({ query, reply }) => {
      const content = await makeCopy(house, query.token);
      return reply
        .type("application/zip")
        .header("content-disposition", 'attachment; filename="my-data.zip"')
        .header("cache-control", "private, no-store")
        .send(content);
    },
  } satisfies Partial<Handlers>;
}
