import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { anOrder } from "../../../../test/support/order.ts";
import { acceptedComplaint, eventsOf, receivedComplaint, take } from "../../../../test/support/walk.ts";
import { repeatReasons } from "./rules.ts";

const days = 24 * 60;

describe("a second complaint of one customer", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  test("about the same order is suggested as a repeat; a person confirms it, and both cases show it", async () => {
    await anOrder(house, "alpha", { number: "A-1", phone: "13800000001" });
    const first = await acceptedComplaint(agent, { orderNumber: "A-1" });
    await house.work();
    await house.advance(3 * days);
    const second = await receivedComplaint(agent, { orderNumber: "A-1", text: "说好补发，还没收到" });
    await house.work();
    const [suggested] = await repeatsOf(second.number);
    expect(suggested).toMatchObject({
      earlier: { number: first.number },
      state: "suggested",
      decidedBy: null,
    });
    expect(suggested.reasons).toEqual(expect.arrayContaining(["same_order", "same_goods"]));

    await take(agent, "confirmRepeat", second.number, { earlier: first.number });
    expect(await repeatsOf(second.number)).toMatchObject([
      { state: "confirmed", decidedBy: { name: "agent alpha" } },
    ]);
    expect((await closing(first.number)).repeatedBy).toEqual([second.number]);
    expect(await eventsOf(agent, second.number)).toEqual(
      expect.arrayContaining(["repeat_suggested", "repeat_confirmed"]),
    );
  });

  test("of the same phone is found where the source made a second customer of them", async () => {
    await anOrder(house, "alpha", { number: "A-2", phone: "13800000002" });
    await anOrder(house, "alpha", { number: "A-3", phone: "13800000002" });
    const first = await receivedComplaint(agent, { orderNumber: "A-2" });
    const second = await receivedComplaint(agent, { orderNumber: "A-3" });
    await house.work();
    expect(await repeatsOf(second.number)).toMatchObject([
      { earlier: { number: first.number }, reasons: expect.arrayContaining(["same_goods"]) },
    ]);
  });

  test("dismissed, it stays dismissed; after ninety days it is not suggested", async () => {
    await anOrder(house, "alpha", { number: "A-4", phone: "13800000004" });
    const first = await receivedComplaint(agent, { orderNumber: "A-4" });
    const second = await receivedComplaint(agent, { orderNumber: "A-4" });
    await house.work();
    await take(agent, "dismissRepeat", second.number, { earlier: first.number });
    expect(await repeatsOf(second.number)).toMatchObject([{ state: "dismissed" }]);
    expect((await closing(first.number)).repeatedBy).toEqual([]);

    await house.advance(90 * days);
    const third = await receivedComplaint(agent, { orderNumber: "A-4" });
    await house.work();
    expect(await repeatsOf(third.number)).toEqual([]);
  });

  test("never points at another customer's complaint, at itself or at a later one", async () => {
    await anOrder(house, "alpha", { number: "A-5", phone: "13800000005" });
    await anOrder(house, "alpha", { number: "A-6", phone: "13800000006" });
    const theirs = await receivedComplaint(agent, { orderNumber: "A-5" });
    const own = await receivedComplaint(agent, { orderNumber: "A-6" });
    await house.advance(1);
    const later = await receivedComplaint(agent, { orderNumber: "A-6" });
    for (const earlier of [theirs.number, own.number, later.number]) {
      const answer = await agent("confirmRepeat", { params: { number: own.number }, body: { earlier } });
      expect(answer).toMatchObject({ status: 422, body: { code: "repeat_not_earlier" } });
    }
  });

  async function closing(number: string) {
    return (await agent("readClosing", { params: { number } })).body;
  }

  async function repeatsOf(number: string) {
    return (await closing(number)).repeats;
  }
});

test.each([
  [{ orderId: "1", skus: ["A"], category: "x" }, ["same_order", "same_goods", "same_category"]],
  [{ orderId: "2", skus: ["A", "B"], category: null }, ["same_goods"]],
  [{ orderId: null, skus: [], category: "x" }, ["same_category"]],
  [{ orderId: null, skus: [], category: null }, []],
])("%j has %j in common with the later one", (earlier, reasons) => {
  expect(repeatReasons({ orderId: "1", skus: ["A"], category: "x" }, earlier)).toEqual(reasons);
});
