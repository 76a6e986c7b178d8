import type { OrderAsked } from "../../src/server/gateways/protocol/messages.ts";
import { staffCaller } from "./caller.ts";
import { emailOf, type TestHouse } from "./house.ts";

/** These people each type in the code that came to their telephone, so that an alert can call them; by name, their number. */
export async function letReach(
  house: TestHouse,
  slug: string,
  names: string[],
  heard: OrderAsked[],
): Promise<Map<string, string>> {
  const phones = new Map(names.map((name, index) => [name, `1380000${1_000 + index}`]));
  for (const [name, phone] of phones)
    for (const channel of ["sms", "voice"]) await typeIn(house, slug, { name, phone, channel }, heard);
  return phones;
}

type Reached = { name: string; phone: string; channel: string };

async function typeIn(
  house: TestHouse,
  slug: string,
  { name, phone, channel }: Reached,
  heard: OrderAsked[],
): Promise<void> {
  const caller = await staffCaller(house, name, slug);
  const staffId = house.tenant(slug).staffIds[emailOf(name, slug)]!;
  const { body } = await caller("saveCallAddress", { body: { staffId, channel, address: phone } });
  await house.work();
  const said = heard.findLast((asked) => asked.phone === phone && asked.kind === channel)!;
  const code = /验证码 (\d{6})/.exec(said.text!)![1]!;
  const { status } = await caller("checkCallAddress", { params: { id: body.id }, body: { code } });
  if (status !== 200) throw new Error(`${name}'s ${channel} did not take the code: ${status}`);
}
