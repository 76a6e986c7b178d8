import { sign } from "../../src/server/gateways/protocol/signature.ts";
import type { RouteName } from "../../src/shared/api/routes.ts";
import { routes } from "../../src/shared/api/routes.ts";
import { type Caller, staffCaller } from "./caller.ts";
import type { TestHouse } from "./house.ts";

export type ToldItem = { url: string; text: string; title?: string; author?: string; postedAt?: string };
export type Hook = { id: string; secret: string };

/** A place that calls the house, signed. */
export async function connectHook(house: TestHouse, name: string): Promise<Hook> {
  const operations = await staffCaller(house, "operations_manager", "alpha");
  const { body } = await operations("addOpinionSource", { body: { kind: "webhook", name } });
  return { id: body.id, secret: body.secret };
}

let messages = 0;

/** Tells what was said, as the place itself would. */
export async function tellOpinions(
  house: TestHouse,
  { id, secret }: Hook,
  items: ToldItem[],
  slug = "alpha",
) {
  const route: RouteName = "tellOpinions";
  const path = routes[route].path.replace(":slug", slug).replace(":source", id);
  const body = JSON.stringify({ items });
  messages += 1;
  const signed = sign(secret, `msg_${messages}`, body, house.now());
  const answer = await fetch(`${house.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...signed },
    body,
  });
  return { status: answer.status, body: await answer.json() };
}

/** A watch list, owned by the house's PR. */
export async function watchFor(
  house: TestHouse,
  pr: Caller,
  settings: Record<string, unknown>,
): Promise<number> {
  const ownerId = Object.entries(house.tenant("alpha").staffIds).find(([email]) =>
    email.startsWith("pr"),
  )![1];
  const answer = await pr("publishWatchList", {
    body: { ownerId, startsOn: "2026-01-01", ...settings },
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.number;
}
