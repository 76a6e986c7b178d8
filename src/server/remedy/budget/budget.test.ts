import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { anOrder } from "../../../../test/support/order.ts";
import { draftedOffer, reshipOption, takeOn, viewOf } from "../../../../test/support/walk.ts";

const coupon = (costMinor: number) => ({
  kind: "coupon",
  content: "优惠券",
  steps: [{ text: "发券", hours: 2 }],
  costMinor,
});

describe("a shop's goodwill budget", () => {
  let house: TestHouse;
  let agent: Caller;
  let manager: Caller;
  let shopId: string;
  let orders = 0;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    manager = await staffCaller(house, "operations_manager", "alpha");
    shopId = house.tenant("alpha").shopIds.main!;
  });
  afterAll(() => house?.close());

  const add = (startsOn: string, endsOn: string, limitMinor: number) =>
    manager("addBudget", { body: { shopId, startsOn, endsOn, limitMinor } });
  const budget = async () => (await agent("listBudgets")).body.rows[0];
  const send = ({ number, offerId, version }: Awaited<ReturnType<typeof draftedOffer>>) =>
    agent("sendOffer", { params: { number, id: offerId }, body: { version } });

  async function drafted(...options: object[]) {
    const number = `B${++orders}`;
    await anOrder(house, "alpha", { number, phone: `139000${String(10_000 + orders)}` });
    return draftedOffer(agent, [reshipOption, ...options], { orderNumber: number });
  }

  test("goodwill fits to the cent; what it reserves and spends is seen at once", async () => {
    expect((await add("2026-09-01", "2026-09-30", 50_00)).status).toBe(200);
    const first = await drafted(coupon(30_00));
    await send(first);
    expect(await budget()).toMatchObject({ isInForce: true, reservedMinor: 30_00, spentMinor: 0 });

    const refused = await send(await drafted(coupon(20_01)));
    expect(refused).toMatchObject({
      status: 409,
      body: { code: "goodwill_budget_used_up", usedMinor: 30_00 },
    });
    expect((await send(await drafted(coupon(20_00)))).status).toBe(200);

    const { version, offers } = await viewOf(agent, first.number);
    const choice = { version, optionId: offers[0]!.options[1]!.id, source: "phone" };
    await takeOn(agent, "recordChoice", first.number, first.offerId, choice);
    expect(await budget()).toMatchObject({ reservedMinor: 20_00, spentMinor: 30_00 });
  });

  test("an empty budget holds back no goods that are owed", async () => {
    const { number, offerId, version } = await drafted({ ...reshipOption, content: "加急补发" });
    const sent = await agent("sendOffer", { params: { number, id: offerId }, body: { version } });
    expect(sent.status).toBe(200);
  });

  test("of two gifts at once that do not both fit one goes out", async () => {
    const { id, version } = await budget();
    await manager("changeBudget", { params: { id }, body: { version, limitMinor: 80_00 } });
    const both = [await drafted(coupon(20_00)), await drafted(coupon(20_00))];
    const statuses = (await Promise.all(both.map(send))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
  });

  test("what was chosen otherwise or taken back is there again", async () => {
    const before = await budget();
    const offer = await drafted(coupon(5_00));
    await send(offer);
    const { version } = await viewOf(agent, offer.number);
    await takeOn(agent, "withdrawOffer", offer.number, offer.offerId, { version, reason: "写错了" });
    expect(await budget()).toMatchObject({
      reservedMinor: before.reservedMinor,
      spentMinor: before.spentMinor,
    });
  });

  test("periods do not overlap, and a limit is not lowered below its use", async () => {
    expect((await add("2026-09-30", "2026-10-31", 1)).body.code).toBe("budget_overlaps");
    expect((await add("2026-10-02", "2026-10-01", 1)).body.code).toBe("period_backwards");
    const { id, version } = await budget();
    const change = (limitMinor: number, seen: number) =>
      manager("changeBudget", { params: { id }, body: { version: seen, limitMinor } });
    expect((await change(1, version)).body.code).toBe("budget_below_use");
    expect((await change(900_00, version - 1)).body.code).toBe("stale_version");
    expect((await change(900_00, version)).body.rows[0].limit.minor).toBe(900_00);
  });

  test("only those with the permission change budgets", async () => {
    const supervisor = await staffCaller(house, "supervisor", "alpha");
    const { id, version } = await budget();
    const tried = await supervisor("changeBudget", { params: { id }, body: { version, limitMinor: 1 } });
    expect(tried.body.code).toBe("not_permitted");
  });
});
