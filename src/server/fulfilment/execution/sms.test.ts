import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { customerOf, followToken } from "../../../../test/support/customer.ts";
import { type ConnectedGateway, connectGateway } from "../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { fulfillingComplaint, offeredComplaint, takeOn } from "../../../../test/support/walk.ts";
import type { OrderAsked } from "../../gateways/protocol/messages.ts";
import { notBeforeMorning } from "./rules.ts";

describe("text messages", () => {
  let house: TestHouse;
  let agent: Caller;
  let gateway: ConnectedGateway;
  const sent: OrderAsked[] = [];

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    gateway = await connectGateway(house, "alpha", {
      kinds: ["sms"],
      heard: (asked) => asked.ask === "order" && sent.push(asked),
    });
  });
  afterAll(async () => {
    await gateway?.simulator.close();
    await house?.close();
  });

  const withPhone = { customer: { phone: "13900007777" } };
  const sentFor = (number: string) => sent.filter(({ complaint }) => complaint === number);

  test("tell the customer of options that are ready, with the link to their page, and only by phone number", async () => {
    const { number } = await offeredComplaint(agent, withPhone);
    await house.work();
    const [message] = sentFor(number);
    expect(message).toMatchObject({ kind: "sms", phone: "13900007777", amountMinor: 0 });
    expect(message!.text).toContain("【alpha 店】您的投诉处理方案已备好");
    expect(message!.text).toContain(`/c#${await followToken(house, number)}`);
    const [row] = await house.rows("SELECT * FROM gateway_order WHERE kind = 'sms'");
    expect(JSON.stringify(row)).not.toContain("13900007777");
  });

  test("do not go to somebody without a phone, or in a house that cannot send them", async () => {
    const { number } = await offeredComplaint(agent);
    await house.work();
    expect(sentFor(number)).toEqual([]);
    const beta = await staffCaller(house, "agent", "beta");
    const other = await offeredComplaint(beta, withPhone);
    expect((await (await customerOf(house, other.number))("readMyComplaint")).body.wantsSms).toBeNull();
  });

  test("stop when the customer wants none, and come again when they do", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent, { customer: { phone: "13900008888" } });
    await house.work();
    const customer = await customerOf(house, number);
    const choose = async (wantsSms: boolean) =>
      (await customer("chooseSms", { body: { wantsSms } })).body.wantsSms;
    const revise = async (hours: number) => {
      const dueAt = new Date(house.now().getTime() + hours * 3_600_000).toISOString();
      await takeOn(agent, "revisePromise", number, promiseIds[0]!, { dueAt, words: "路上耽搁了。" });
      await house.work();
    };
    const before = sentFor(number).length;
    expect(await choose(false)).toBe(false);
    await revise(48);
    expect(sentFor(number)).toHaveLength(before);
    expect(await choose(true)).toBe(true);
    await revise(72);
    expect(sentFor(number)).toHaveLength(before + 1);
  });

  test("are three a day at most, whatever happens", async () => {
    const { number, promiseIds } = await fulfillingComplaint(agent, { customer: { phone: "13900009999" } });
    for (let hours = 30; hours < 36; hours += 1) {
      const dueAt = new Date(house.now().getTime() + hours * 3_600_000).toISOString();
      await takeOn(agent, "revisePromise", number, promiseIds[0]!, { dueAt, words: "又有变化。" });
      await house.work();
    }
    expect(sentFor(number)).toHaveLength(3);
  });

  test.each([
    ["by day at once", "2026-09-16T10:00:00+08:00", "2026-09-16T10:00:00+08:00"],
    ["late in the evening the next morning", "2026-09-16T21:00:00+08:00", "2026-09-17T08:00:00+08:00"],
    ["at night the same morning", "2026-09-17T03:20:00+08:00", "2026-09-17T08:00:00+08:00"],
    ["from eight on at once", "2026-09-17T08:00:00+08:00", "2026-09-17T08:00:00+08:00"],
  ])("go out %s", (_, now, expected) => {
    expect(notBeforeMorning(new Date(now), "Asia/Shanghai")).toEqual(new Date(expected));
  });
});
