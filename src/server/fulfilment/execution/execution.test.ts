import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { customerOf } from "../../../../test/support/customer.ts";
import { type ConnectedGateway, connectGateway } from "../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { draftedOffer, eventsOf, take, takeOn, viewOf } from "../../../../test/support/walk.ts";
import type { GatewayKind } from "../../../shared/gateway-parts.ts";
import { sendCallback } from "../../gateways/simulator/callback.ts";
import type { Fault } from "../../gateways/simulator/faults.ts";

const refund = {
  kind: "partial_refund",
  content: "保留商品，退 30 元",
  steps: [{ text: "退款 30 元", hours: 24 }],
  costMinor: 30_00,
};
const couponThenRefund = {
  kind: "partial_refund",
  content: "退 20 元并发 10 元券",
  steps: [{ text: "退款并发券", hours: 24 }],
  costMinor: 30_00,
  parts: [
    { kind: "coupon", amountMinor: 10_00 },
    { kind: "refund", amountMinor: 20_00 },
  ],
};
const returnRefund = {
  kind: "return_refund",
  content: "退货退款",
  steps: [
    { text: "上门取件", hours: 24 },
    { text: "收到退货后退款 30 元", hours: 96 },
  ],
  costMinor: 30_00,
};

describe("what was chosen is carried out by the gateway", () => {
  let house: TestHouse;
  let agent: Caller;
  let senior: Caller;
  let gateway: ConnectedGateway;
  let faults: (Fault | undefined)[] = [];
  let asked: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    senior = await staffCaller(house, "senior_agent", "alpha");
    const kinds: GatewayKind[] = ["refund", "coupon", "return_label", "reship", "sms", "delisting"];
    gateway = await connectGateway(house, "alpha", {
      kinds,
      nextFault: ({ kind }) => (kind === "sms" ? undefined : faults.shift()),
      heard: (question) => asked.push(question.ask),
    });
  });
  afterEach(() => {
    faults = [];
    asked = [];
  });
  afterAll(async () => {
    await gateway?.simulator.close();
    await house?.close();
  });

  async function chosen(option: object) {
    const { number, version, offerId } = await draftedOffer(agent, [option, refund]);
    await takeOn(agent, "sendOffer", number, offerId, { version });
    const { offers, version: seen } = await viewOf(agent, number);
    const optionId = offers.at(-1)!.options[0]!.id;
    await takeOn(agent, "recordChoice", number, offerId, { version: seen, optionId, source: "phone" });
    return number;
  }
  const ordersOf = async (number: string) =>
    (await viewOf(agent, number)).gatewayOrders.filter(({ kind }) => kind !== "sms");
  const statesOf = async (number: string) => (await ordersOf(number)).map(({ kind, state }) => [kind, state]);
  const movedFor = async (number: string) =>
    (
      await house.rows<{ direction: string; amount_minor: string }>(
        "SELECT m.* FROM gateway_movement m JOIN gateway_order o ON o.id = m.order_id JOIN complaint c ON c.id = o.complaint_id WHERE c.number = $1",
        [number],
      )
    ).reduce((sum, row) => sum + (row.direction === "out" ? 1 : -1) * Number(row.amount_minor), 0);
  const linesFor = async (number: string) => {
    const ids = (await ordersOf(number)).map(({ id }) => id);
    return gateway.simulator.ledger.lines().filter(({ key }) => ids.some((id) => key.startsWith(id)));
  };
  const resolve = (
    way: "retryGatewayOrder" | "confirmGatewayOrder" | "reverseGatewayOrder",
    number: string,
    id: string,
    body: object = {},
  ) => senior(way, { params: { number, id }, body });

  test("a refund is ordered with the choice, done, and keeps the promise by its number", async () => {
    const number = await chosen(refund);
    expect(await statesOf(number)).toEqual([["refund", "planned"]]);
    await house.work();

    const view = await viewOf(agent, number);
    const order = view.gatewayOrders.find(({ kind }) => kind === "refund")!;
    expect(order).toMatchObject({ state: "confirmed", amount: { minor: 30_00 }, gatewayName: "支付与仓配" });
    expect(view.promises[0]).toMatchObject({ state: "kept", keptBy: null });
    expect(view.promises[0]!.proof).toMatchObject({ kind: "number", text: order.reference });
    expect(view.state).toBe("confirming");
    expect(await movedFor(number)).toBe(30_00);
    const events = await eventsOf(agent, number);
    expect(events).toEqual(expect.arrayContaining(["gateway_order_sent", "gateway_order_confirmed"]));
  });

  test.each<Fault>(["lost_answer", "error_after", "never", "wrong_signature", "not_json", "huge"])(
    "%s: it is inquired about, and not ordered twice",
    async (fault) => {
      faults = [fault];
      const number = await chosen(refund);
      await house.work();
      expect(await statesOf(number)).toEqual([["refund", "unknown"]]);
      expect(await movedFor(number)).toBe(0);

      await house.advance(2);
      expect(await statesOf(number)).toEqual([["refund", "confirmed"]]);
      expect(asked.filter((ask) => ask === "order").length).toBeLessThanOrEqual(2);
      expect(await linesFor(number)).toHaveLength(1);
      expect(await movedFor(number)).toBe(30_00);
    },
  );

  test.each<Fault>(["lost_question", "error_before", "redirect"])(
    "%s: the other side has never seen it, so it is ordered again under the same key",
    async (fault) => {
      faults = [fault];
      const number = await chosen(refund);
      await house.work();
      await house.advance(2);
      expect(await statesOf(number)).toEqual([["refund", "confirmed"]]);
      expect(await linesFor(number)).toHaveLength(1);
    },
  );

  test.each<Fault>(["callback_first", "callback_twice", "asked_twice", "out_of_order"])(
    "%s: told however often and in whatever order, it moved once",
    async (fault) => {
      faults = [fault];
      const number = await chosen(refund);
      await house.work();
      await house.advance(60);
      expect(await statesOf(number)).toEqual([["refund", "confirmed"]]);
      expect(await movedFor(number)).toBe(30_00);
      expect(await linesFor(number)).toHaveLength(1);
    },
  );

  test("a refund that takes its time says when it arrives, to the customer too, and is called back", async () => {
    faults = ["later"];
    const number = await chosen(refund);
    await house.work();
    const [order] = await ordersOf(number);
    expect(order).toMatchObject({ state: "sent", arrivesBy: expect.any(String), stuckReason: null });
    expect((await viewOf(agent, number)).promises[0]!.state).toBe("open");
    const timeline = async () =>
      (await (await customerOf(house, number))("readMyComplaint")).body.timeline.map(
        (each: { type: string }) => each.type,
      );
    expect(await timeline()).toContain("payout_sent");

    await gateway.simulator.finishAll();
    expect((await ordersOf(number))[0]).toMatchObject({ state: "confirmed" });
    expect((await viewOf(agent, number)).promises[0]!.state).toBe("kept");
    expect(await timeline()).toContain("payout_arrived");
  });

  test("a gateway that never answers ends on the desk, is asked on, and is right in the end", async () => {
    faults = Array(20).fill("lost_question");
    const number = await chosen(refund);
    await house.work();
    for (let hour = 0; hour < 6; hour += 1) await house.advance(20);
    const desk = async () =>
      (await senior("listGatewayOrders", { query: { state: "stuck" } })).body.rows.map(
        (row: { complaintNumber: string }) => row.complaintNumber,
      );
    expect((await ordersOf(number))[0]).toMatchObject({ state: "unknown", stuckReason: "no_answer" });
    expect(await desk()).toContain(number);

    faults = [];
    const [order] = await ordersOf(number);
    expect((await resolve("retryGatewayOrder", number, order!.id)).status).toBe(200);
    await house.work();
    expect((await ordersOf(number))[0]).toMatchObject({ state: "confirmed", stuckReason: null });
    expect(await desk()).not.toContain(number);
    expect(await linesFor(number)).toHaveLength(1);
  });

  test("a later part that is refused takes the earlier one back; tried again, both are done once", async () => {
    faults = [undefined, "refused"];
    const number = await chosen(couponThenRefund);
    await house.work();
    expect(await statesOf(number)).toEqual([
      ["coupon", "compensated"],
      ["refund", "failed"],
    ]);
    expect(await movedFor(number)).toBe(0);
    expect((await viewOf(agent, number)).promises[0]!.state).toBe("open");

    const failed = (await ordersOf(number))[1]!;
    expect(failed).toMatchObject({ failure: "refused_here", stuckReason: "refused" });
    expect((await resolve("retryGatewayOrder", number, failed.id)).status).toBe(200);
    await house.work();
    expect(await statesOf(number)).toEqual([
      ["coupon", "confirmed"],
      ["refund", "confirmed"],
    ]);
    expect(await movedFor(number)).toBe(30_00);
    expect(
      (await linesFor(number)).reduce(
        (sum, { direction, amountMinor }) => sum + (direction === "out" ? amountMinor : -amountMinor),
        0,
      ),
    ).toBe(30_00);
  });

  test("what a person paid in another way is done with proof, and the gateway does not pay as well", async () => {
    faults = ["refused"];
    const number = await chosen(refund);
    await house.work();
    const [order] = await ordersOf(number);
    const proof = { reference: "ALIPAY-20260916-1", reason: "原路退回失败，已线下转账。" };
    expect(
      (await agent("confirmGatewayOrder", { params: { number, id: order!.id }, body: proof })).status,
    ).toBe(403);
    expect((await resolve("confirmGatewayOrder", number, order!.id, proof)).status).toBe(200);
    await house.advance(60);
    expect((await ordersOf(number))[0]).toMatchObject({ state: "confirmed", reference: proof.reference });
    expect(await linesFor(number)).toEqual([]);
    expect(await movedFor(number)).toBe(30_00);
    expect((await resolve("confirmGatewayOrder", number, order!.id, proof)).body.code).toBe(
      "order_way_not_open",
    );
  });

  test("the refund for a return waits for the goods; a person says that they are back", async () => {
    const number = await chosen(returnRefund);
    await house.work();
    expect(await statesOf(number)).toEqual([
      ["return_label", "confirmed"],
      ["refund", "waiting"],
    ]);
    const [, waiting] = await ordersOf(number);
    const { promises } = await viewOf(agent, number);
    const byHand = await agent("keepPromise", {
      params: { number, id: promises[1]!.id },
      body: { proof: { kind: "number", text: "123" } },
    });
    expect(byHand.body.code).toBe("order_in_execution");

    await takeOn(agent, "releaseGatewayOrder", number, waiting!.id, {});
    await house.work();
    expect((await viewOf(agent, number)).promises.map(({ state }) => state)).toEqual(["kept", "kept"]);
    expect(await movedFor(number)).toBe(30_00);
  });

  test("a settlement that is undone cancels what was not sent; what may be done at this moment forbids it", async () => {
    faults = ["lost_answer"];
    const number = await chosen(refund);
    const reconsider = async (of: string) => {
      const { version } = await viewOf(agent, of);
      return agent("reconsiderSettlement", {
        params: { number: of },
        body: { version, reason: "换一种办法" },
      });
    };
    await house.work();
    expect((await reconsider(number)).body.code).toBe("order_in_execution");

    const other = await chosen(refund);
    expect((await reconsider(other)).status).toBe(200);
    await house.advance(60);
    expect(await statesOf(other)).toEqual([["refund", "cancelled"]]);
    expect(await linesFor(other)).toEqual([]);
  });

  test("without a gateway for it, a person does it and the proof settles the order", async () => {
    const beta = await staffCaller(house, "agent", "beta");
    const drafted = await draftedOffer(beta, [refund, refund]);
    await takeOn(beta, "sendOffer", drafted.number, drafted.offerId, { version: drafted.version });
    const { version } = await viewOf(beta, drafted.number);
    const answer = { version, optionId: drafted.optionIds[0], source: "phone" };
    await takeOn(beta, "recordChoice", drafted.number, drafted.offerId, answer);
    const { promises } = await viewOf(beta, drafted.number);
    await takeOn(beta, "keepPromise", drafted.number, promises[0]!.id, {
      proof: { kind: "number", text: "T1" },
    });
    const view = await viewOf(beta, drafted.number);
    expect(view.gatewayOrders).toMatchObject([{ kind: "refund", state: "confirmed", reference: "T1" }]);
    expect(await movedFor(drafted.number)).toBe(30_00);
  });

  test("parts that exceed the option's sum, or name no step of it, are refused", async () => {
    const number = (await draftedOffer(agent)).number;
    const offer = (await viewOf(agent, number)).offers.at(-1)!;
    await takeOn(agent, "withdrawOffer", number, offer.id, {
      version: (await viewOf(agent, number)).version,
      reason: "重拟",
    });
    const draft = async (parts: object[]) => {
      const { version } = await viewOf(agent, number);
      const body = { version, explanation: "两种办法", options: [{ ...refund, parts }, refund] };
      return (await agent("draftOffer", { params: { number }, body })).body.code;
    };
    expect(await draft([{ kind: "refund", amountMinor: 30_01 }])).toBe("parts_exceed_cost");
    expect(await draft([{ kind: "refund", amountMinor: 30_00, step: 2 }])).toBe("part_step_unknown");
    expect(await draft([{ kind: "refund", amountMinor: 0 }])).toBe("part_without_amount");
    expect(await draft([{ kind: "reship", amountMinor: 100 }])).toBe("part_with_amount");
  });

  describe("a callback", () => {
    const tell = (
      state: "done" | "failed",
      key: string,
      { secret = gateway.secret, at = house.now(), amountMinor = 30_00 } = {},
    ) =>
      sendCallback(
        gateway.callbackUrl,
        secret,
        { key, state, amountMinor, currency: "CNY", reference: "X" },
        at,
      );

    test("unsigned, late or about nothing of ours changes nothing", async () => {
      faults = ["later"];
      const number = await chosen(refund);
      await house.work();
      const [order] = await ordersOf(number);
      const key = `${order!.id}.1`;
      expect(await tell("done", key, { secret: `whsec_${Buffer.alloc(32, 9).toString("base64")}` })).toBe(
        403,
      );
      expect(await tell("done", key, { at: new Date(house.now().getTime() - 600_000) })).toBe(403);
      expect(await tell("done", "01920000-0000-7000-8000-000000000000.1")).toBe(200);
      expect(await statesOf(number)).toEqual([["refund", "sent"]]);
    });

    test("about another sum goes to the desk and moves nothing", async () => {
      faults = ["later"];
      const number = await chosen(refund);
      await house.work();
      const [order] = await ordersOf(number);
      expect(await tell("done", `${order!.id}.1`, { amountMinor: 60_00 })).toBe(200);
      expect((await ordersOf(number))[0]).toMatchObject({ state: "sent", stuckReason: "wrong_amount" });
      expect(await movedFor(number)).toBe(0);
    });

    test("that contradicts what was said before goes to the desk and undoes nothing", async () => {
      const number = await chosen(refund);
      await house.work();
      const [order] = await ordersOf(number);
      expect(await tell("failed", `${order!.id}.1`)).toBe(200);
      expect((await ordersOf(number))[0]).toMatchObject({ state: "confirmed", stuckReason: "contradicted" });
      expect(await movedFor(number)).toBe(30_00);
    });
  });

  describe("the database itself", () => {
    const statement = (number: string, sql: string) => house.rows(sql, [number]);

    test("takes no order but from the option that was chosen, and none above it", async () => {
      const number = await chosen(refund);
      const copy = (changes: string) =>
        `INSERT INTO gateway_order (tenant_id, id, complaint_id, kind, option_id, position, amount_minor, currency, state, created_at)
         SELECT o.tenant_id, gen_random_uuid(), o.complaint_id, 'refund', ${changes}, 'CNY', 'planned', now()
         FROM gateway_order o JOIN complaint c ON c.id = o.complaint_id WHERE c.number = $1 AND o.kind = 'refund'`;
      await expect(statement(number, copy("o.option_id, 9, 1"))).rejects.toThrow("exceed what was decided");
      const unchosen =
        "(SELECT p.id FROM remedy_option p JOIN remedy_option mine ON mine.offer_id = p.offer_id AND mine.id = o.option_id WHERE p.id <> mine.id), 9, 1";
      await expect(statement(number, copy(unchosen))).rejects.toThrow("from a chosen option only");
    });

    test("lets no movement exceed its order, and nothing confirmed be sent again", async () => {
      const number = await chosen(refund);
      await house.work();
      const move = `INSERT INTO gateway_movement (tenant_id, order_id, round, direction, amount_minor, currency, learned_from, at)
        SELECT o.tenant_id, o.id, 2, 'out', 1, 'CNY', 'answer', now() FROM gateway_order o JOIN complaint c ON c.id = o.complaint_id WHERE c.number = $1 AND o.kind = 'refund'`;
      await expect(statement(number, move)).rejects.toThrow("exceeds what was ordered");
      const again = `UPDATE gateway_order o SET state = 'planned', round = round + 1 FROM complaint c WHERE c.id = o.complaint_id AND c.number = $1`;
      await expect(statement(number, again)).rejects.toThrow("does not go from confirmed to planned");
    });
  });

  describe("goods taken off sale", () => {
    test("are off at once and on again when a person says so", async () => {
      const { anOrder } = await import("../../../../test/support/order.ts");
      await anOrder(house, "alpha", { number: "MJ3001", phone: "13900005555" });
      const { number } = await draftedOffer(agent, undefined, { orderNumber: "MJ3001" });
      const reason = "客户皮疹，送检期间先下架。";
      expect((await agent("delistItem", { params: { number }, body: { line: 1, reason } })).status).toBe(403);
      expect((await senior("delistItem", { params: { number }, body: { line: 99, reason } })).body.code).toBe(
        "order_line_unknown",
      );
      await take(senior, "delistItem", number, { line: 1, reason });
      await house.work();
      const [order] = await ordersOf(number);
      expect(order).toMatchObject({ kind: "delisting", state: "confirmed", itemName: expect.any(String) });
      expect((await senior("delistItem", { params: { number }, body: { line: 1, reason } })).body.code).toBe(
        "item_delisted_already",
      );

      await takeOn(senior, "relistItem", number, order!.id, { reason: "检测合格，恢复销售。" });
      await house.work();
      expect((await ordersOf(number))[0]).toMatchObject({ state: "compensated" });
    });
  });
});
