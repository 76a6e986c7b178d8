import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { anOrder } from "../../../../test/support/order.ts";
import {
  fulfillingComplaint,
  offeredComplaint,
  receivedComplaint,
  viewOf,
} from "../../../../test/support/walk.ts";
import { type ClaimFacts, signalsIn } from "./rules.ts";

describe("signals about a customer's claims", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;
  let manager: Caller;
  let number: string;
  const claimed = { customer: { phone: "13900008888" } };

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    manager = await staffCaller(house, "operations_manager", "alpha");
    for (let claim = 0; claim < 3; claim += 1) await fulfillingComplaint(agent, claimed);
    ({ number } = await receivedComplaint(agent, claimed));
  });
  afterAll(() => house?.close());

  const signalsOf = async (of = number) =>
    (await agent("readSignals", { params: { number: of } })).body.signals as {
      name: string;
      complaints: string[];
      why: { zh: string };
      objection: { id: string; verdict: string | null } | null;
    }[];
  const dispute = (who: Caller) =>
    who("disputeSignal", {
      params: { number },
      body: { signal: "serial_claims", raisedFor: "customer", words: "三次都是商品自身的问题" },
    });
  const review = (who: Caller, id: string, verdict = "upheld") =>
    who("reviewSignal", { params: { number, id }, body: { verdict, words: "核对过三张单，确系商品问题" } });

  test("three compensated claims are shown, with the complaints they rest on", async () => {
    const [signal] = await signalsOf();
    expect(signal).toMatchObject({ name: "serial_claims", objection: null });
    expect(signal!.complaints).toHaveLength(3);
    expect(signal!.why.zh).toContain("180 天内有 3 次");
  });

  test("they decide nothing: the same customer is offered the same as anybody", async () => {
    const { number: another } = await offeredComplaint(agent, claimed);
    expect((await viewOf(agent, another)).state).toBe("offered");
  });

  test("disputed, it is marked at once and waits for another person", async () => {
    expect((await dispute(supervisor)).status).toBe(200);
    expect((await dispute(agent)).body.code).toBe("signal_disputed_already");
    const { objection } = (await signalsOf())[0]!;
    expect(objection).toMatchObject({ verdict: null, raisedFor: "customer" });
    expect((await review(agent, objection!.id)).body.code).toBe("not_permitted");
    expect((await review(supervisor, objection!.id)).body.code).toBe("own_objection");
  });

  test("upheld, it is shown no more; nothing anybody wrote is in the journal", async () => {
    const { objection } = (await signalsOf())[0]!;
    expect((await review(manager, objection!.id)).status).toBe(200);
    expect((await review(manager, objection!.id)).body.code).toBe("objection_reviewed");
    expect((await signalsOf()).map(({ name }) => name)).not.toContain("serial_claims");
    const { timeline } = await viewOf(agent, number);
    expect(timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["signal_disputed", "signal_reviewed"]),
    );
    expect(JSON.stringify(timeline)).not.toContain("商品自身");
  });

  test("another customer with the same phone, or the same order, is named by number only", async () => {
    const phone = "13900009999";
    await anOrder(house, "alpha", { number: "SHARED1", phone });
    await anOrder(house, "alpha", { number: "SHARED2", phone });
    const first = await receivedComplaint(agent, { orderNumber: "SHARED1" });
    const second = await receivedComplaint(agent, { orderNumber: "SHARED2" });
    const shared = (await signalsOf(second.number)).find(({ name }) => name === "shared_phone");
    expect(shared!.complaints).toEqual([first.number]);
    expect(JSON.stringify(shared)).not.toContain(phone);
  });
});

const quiet: ClaimFacts = { days: 180, paid: [], claims: [], orders: 10, samePhone: [], sameOrder: [] };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `N${index}`);

test.each([
  ["two paid claims are nothing", { paid: numbers(2).map((number) => ({ number, amountMinor: 1 })) }, []],
  ["few claims on many orders are nothing", { claims: numbers(4), orders: 9 }, []],
  ["half of the orders is the mark", { claims: numbers(4), orders: 8 }, ["claims_per_order"]],
  ["without orders there is no share", { claims: numbers(4), orders: 0 }, []],
  ["the same order by somebody else", { sameOrder: ["N1"] }, ["shared_order"]],
])("%s", (_name, facts, wanted) => {
  expect(signalsIn({ ...quiet, ...facts }).map(({ name }) => name)).toEqual(wanted);
});
