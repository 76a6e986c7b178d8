import { followLink } from "../../src/server/complaint/follow-link.ts";
import { type Caller, tokenCaller } from "./caller.ts";
import type { TestHouse } from "./house.ts";

/** The token in the customer's own link to a complaint. */
export async function followToken(house: TestHouse, number: string): Promise<string> {
  const [row] = await house.rows<Parameters<typeof followLink>[1] & { number: string }>(
    "SELECT tenant_id, id, customer_id, received_at FROM complaint WHERE number = $1",
    [number],
  );
  return followLink(house.house, row!).token;
}

/** Calls routes as the customer of a complaint, by their link. */
export async function customerOf(house: TestHouse, number: string): Promise<Caller> {
  return tokenCaller(house, await followToken(house, number));
}
