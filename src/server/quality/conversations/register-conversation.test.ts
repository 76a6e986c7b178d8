import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import {
  acceptedComplaint,
  closedComplaint,
  customerOf,
  settleAgain,
  take,
  takeOn,
  viewOf,
} from "../../../../test/support/walk.ts";
import { registerEnded } from "./register-conversation.ts";

let house: TestHouse;
let agent: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  agent = await staffCaller(house, "agent", "alpha");
});
afterAll(() => house?.close());

test("a closed chapter becomes a conversation with its facts, once", async () => {
  const { number } = await closedComplaint(house, agent);
  await house.work();
  const conversation = (await conversationsOf(number))[0]!;
  expect(conversation).toMatchObject({
    chapter: 1,
    staff: "agent alpha",
    channel: "phone",
    ended_how: "confirmed",
    is_reopened: false,
    mood: "calm",
  });
  expect(conversation.ended_at >= conversation.opened_at).toBe(true);

  await registerEnded({ tenantId: house.tenant("alpha").tenantId, stream: conversation.complaint_id });
  expect(await conversationsOf(number)).toEqual([conversation]);
});

test("the customer's gravest mood and longest wait are its facts", async () => {
  const { number } = await acceptedComplaint(agent, { text: "你们这群骗子，我要打12315投诉！" });
  const customer = await customerOf(house, number);
  await customer("writeIn", { body: { body: "人呢？", uploads: [] } });
  await house.advance(30);
  await take(agent, "sendMessage", number, { body: "非常抱歉，我来为您处理。", uploads: [] });
  const { version } = await viewOf(agent, number);
  await take(agent, "withdrawComplaint", number, { version, source: "phone", reason: "客户说不用处理了" });
  await house.work();
  expect(await conversationsOf(number)).toMatchObject([
    {
      ended_how: "withdrawn",
      mood: "threat_expose",
      first_response_seconds: 0,
      longest_silence_seconds: 30 * 60,
      messages_in: 2,
      messages_out: 2,
    },
  ]);
});

test("an open complaint has no conversation; reopened and ended again, the second begins where the first ended", async () => {
  const { number, version } = await closedComplaint(house, agent);
  await house.work();
  await house.advance(60);
  const reopened = await take(agent, "reopenComplaint", number, { version, reason: "又裂了" });
  await house.work();
  expect(await conversationsOf(number)).toHaveLength(1);

  const again = await settleAgain(agent, number);
  expect(again.version).toBeGreaterThan(reopened.version);
  await closeAgain(number);
  const [first, second] = await conversationsOf(number);
  expect(second).toMatchObject({ chapter: 2, is_reopened: true, opened_at: first!.ended_at });
});

async function closeAgain(number: string) {
  for (const { id, state } of (await viewOf(agent, number)).promises)
    if (state === "open")
      await takeOn(agent, "keepPromise", number, id, { proof: { kind: "number", text: "SF7654321" } });
  await house.work();
  const { version } = await viewOf(agent, number);
  await take(agent, "recordConfirmation", number, { version, source: "phone" });
  await house.work();
}

function conversationsOf(number: string) {
  return house.rows(
    `SELECT conversation.*, staff.name AS staff FROM conversation
       JOIN complaint ON complaint.id = conversation.complaint_id
       LEFT JOIN staff ON staff.id = conversation.staff_id
      WHERE complaint.number = $1 ORDER BY conversation.chapter`,
    [number],
  );
}
