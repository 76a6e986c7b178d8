import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { type ConnectedGateway, connectGateway } from "../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { soldBatches } from "../../../../test/support/shop-of-batches.ts";
import type { OrderAsked } from "../../gateways/protocol/messages.ts";
import type { Fault } from "../../gateways/simulator/faults.ts";

const notice = {
  kind: "notice",
  title: "奶粉批次告知",
  words: "您购买的奶粉批次可能结块，请先不要食用，可免费换货。",
  segment: { sku: "MILK-1", batch: "BM1" },
  perSecond: 1_000,
};

describe("acting on everybody who bought a batch", () => {
  let house: TestHouse;
  let quality: Caller;
  let legal: Caller;
  let operations: Caller;
  let gateway: ConnectedGateway;
  const heard: OrderAsked[] = [];
  let nextFault: (order: OrderAsked) => Fault | undefined = () => undefined;

  beforeAll(async () => {
    house = await openTestHouse();
    quality = await staffCaller(house, "quality_manager", "alpha");
    legal = await staffCaller(house, "legal", "alpha");
    operations = await staffCaller(house, "operations_manager", "alpha");
    await soldBatches(house, "alpha", [
      { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM1", supplier: "北岭乳业", units: 40 },
      { sku: "CUP-1", name: "保温杯", batch: "C1", supplier: "九曲五金", units: 500 },
      { sku: "CUP-2", name: "保温杯", batch: "C2", supplier: "九曲五金", units: 3 },
      { sku: "TEA-1", name: "红茶", batch: "T1", supplier: "北岭乳业", units: 2 },
    ]);
    gateway = await connectGateway(house, "alpha", {
      heard: (asked) => {
        if (asked.ask === "order") heard.push(asked);
      },
      nextFault: (order) => nextFault(order),
    });
  });
  afterAll(async () => {
    await house?.close();
    await gateway?.simulator.close();
  });

  test("a notice goes by mail or into the shop's app to whom it can reach so; the others stand on the list with the reason", async () => {
    await house.rows(
      `UPDATE customer c SET source_id = o.number, email = CASE WHEN o.number <> 'C2-3' THEN o.number || '@example.com' END
       FROM orders o WHERE o.customer_id = c.id AND o.number LIKE 'C2-%'`,
    );
    const byMail = { ...notice, channel: "mail", segment: { batch: "C2" } };
    const mails = await sentBy(byMail);
    expect(mails).toHaveLength(2);
    for (const { kind, mail, phone, text } of mails) {
      expect([kind, phone, text]).toEqual(["mail", undefined, notice.words]);
      expect(mail).toMatch(/@example\.com$/);
    }
    const { rows } = (await quality("listRecipients", { params: { action: await latest() } })).body;
    expect(rows.map(({ leftOutReason }: { leftOutReason: string | null }) => leftOutReason)).toContain(
      "no_mail",
    );
    const inApp = await sentBy({ ...notice, channel: "in_app", segment: { batch: "C2" } });
    expect(inApp.map(({ kind }) => kind)).toEqual(["in_app", "in_app", "in_app"]);
    expect(inApp.map(({ account }) => account).toSorted()).toEqual(["C2-1", "C2-2", "C2-3"]);
  });

  test("the dry run counts, costs and shows; nobody is on the list twice", async () => {
    const { body: counted } = await quality("countSegment", { body: { segment: notice.segment } });
    expect(counted).toEqual({ orders: 40, customers: 40, complained: 0, silent: null });
    const number = await prepared(notice);
    const { body } = await quality("readAction", { params: { action: number } });
    expect(body).toMatchObject({
      action: { state: "draft", recipients: 40 },
      costMinor: 0,
      hasGateway: true,
      mayApprove: false,
    });
    expect(body.samples).toHaveLength(3);
    expect(body.samples[0].text).toBe(notice.words);
  });

  test("everybody, nobody and too many are refused, each with what to do", async () => {
    const refused = async (segment: object) =>
      (await quality("prepareAction", { body: { ...notice, segment } })).body.code;
    expect(await refused({})).toBe("segment_of_everybody");
    expect(await refused({ sku: "MILK-1", batch: "NONE" })).toBe("segment_empty");
    expect(await refused({ shippedFrom: "2020-01-01T00:00:00Z" })).toBe("segment_too_wide");
    expect((await quality("prepareAction", { body: { ...notice, amountMinor: 100 } })).body.code).toBe(
      "amount_not_valid",
    );
  });

  test("nobody approves their own, nobody twice, and one yes is not enough", async () => {
    const number = await prepared(notice, operations);
    const { version } = (
      await operations("submitAction", { params: { action: number }, body: { version: 1 } })
    ).body;
    expect(
      (await operations("approveAction", { params: { action: number }, body: { version } })).body.code,
    ).toBe("own_action");
    expect((await legal("approveAction", { params: { action: number }, body: { version } })).status).toBe(
      200,
    );
    expect((await legal("approveAction", { params: { action: number }, body: { version } })).body.code).toBe(
      "approved_already",
    );
    expect(
      (await operations("startAction", { params: { action: number }, body: { version } })).body.code,
    ).toBe("action_state");
    await expect(
      house.rows("UPDATE mass_action SET state = 'running' WHERE number = $1", [number]),
    ).rejects.toThrow("two approvals");
  });

  test("each gets it once, though answers are lost, come twice or late", async () => {
    const number = await approved(notice);
    let asked = 0;
    const faults: (Fault | undefined)[] = [
      "lost_answer",
      "error_after",
      "lost_question",
      "asked_twice",
      "callback_twice",
      "not_json",
      "wrong_signature",
    ];
    nextFault = () => faults[asked++ % 10];
    await started(number);
    for (let round = 0; round < 12; round++) await house.advance(10);
    const { body } = await quality("readAction", { params: { action: number } });
    expect(body.states).toEqual([{ state: "done", count: 40 }]);
    expect(body.action.state).toBe("done");
    expect(effects(number)).toEqual({ orders: 40, keys: 40 });
  });

  test("refused ones are sent again alone, and under a new key", async () => {
    const number = await approved(notice);
    nextFault = (order) => (order.orderNumber === "BM1-7" ? "refused" : undefined);
    await started(number);
    await house.work();
    const failed = (await quality("readAction", { params: { action: number } })).body.action;
    expect(failed).toMatchObject({ state: "done", done: 39, failed: 1 });
    nextFault = () => undefined;
    heard.length = 0;
    await operations("retryAction", { params: { action: number }, body: { version: failed.version } });
    await house.work();
    expect(heard.map(({ orderNumber }) => orderNumber)).toEqual(["BM1-7"]);
    expect((await quality("readAction", { params: { action: number } })).body.action).toMatchObject({
      done: 40,
      failed: 0,
    });
  });

  test("when an approver has left, it stands still and says why", async () => {
    const number = await approved(notice);
    await started(number);
    await house.rows(
      "UPDATE staff SET is_active = false WHERE id IN (SELECT approver_id FROM mass_action_approval a JOIN mass_action m ON m.id = a.action_id WHERE m.number = $1)",
      [number],
    );
    heard.length = 0;
    await house.work();
    expect(heard).toEqual([]);
    expect((await quality("readAction", { params: { action: number } })).body).toMatchObject({
      action: { state: "paused" },
      haltedReason: "approver_left",
    });
    await house.rows("UPDATE staff SET is_active = true");
  });

  test("stopped, nothing more goes out", async () => {
    const number = await approved(notice);
    const version = await started(number);
    await operations("stopAction", { params: { action: number }, body: { version, reason: "批次号写错了" } });
    heard.length = 0;
    await house.work();
    expect(heard).toEqual([]);
    expect((await quality("readAction", { params: { action: number } })).body.action).toMatchObject({
      state: "stopped",
      done: 0,
    });
  });

  test("who wants no messages is left out, unless it is a safety notice with its reason", async () => {
    await house.rows(
      "UPDATE customer SET wants_sms = false WHERE id IN (SELECT customer_id FROM orders WHERE number = 'BM1-3')",
    );
    const usual = await prepared(notice);
    expect((await quality("readAction", { params: { action: usual } })).body.leftOut).toEqual([
      { reason: "opted_out", count: 1 },
    ]);
    const safety = await prepared({ ...notice, safetyReason: "可能危及婴幼儿健康" });
    expect((await quality("readAction", { params: { action: safety } })).body.leftOut).toEqual([]);
  });

  test("no more is paid back than was paid, other actions counted", async () => {
    const refund = { ...notice, kind: "refund", amountMinor: 150_00 };
    const first = await prepared(refund);
    expect((await quality("readAction", { params: { action: first } })).body).toMatchObject({
      action: { recipients: 40 },
      costMinor: 40 * 150_00,
    });
    expect((await quality("prepareAction", { body: refund })).body.code).toBe("nobody_reachable");
  });

  test("the other side's statement agrees with what was refunded; a line it has twice is found", async () => {
    const refund = {
      ...notice,
      kind: "refund",
      amountMinor: 20_00,
      segment: { sku: "CUP-1", batch: "C1", province: "广东" },
    };
    const number = await approved(refund);
    await started(number);
    await house.work();
    const day = house.now().toISOString().slice(0, 10);
    const reconciled = async () =>
      (await operations("reconcileGateway", { params: { id: gateway.id }, body: { day } })).body.found;
    expect(await reconciled()).toBe(0);
    expect(gateway.simulator.ledger.total()).toBe(125 * 20_00);
    gateway.simulator.ledger.misstate({ ...gateway.simulator.ledger.lines()[0]!, reference: "SIM-AGAIN" });
    expect(await reconciled()).toBe(1);
  });

  test("an exchange names the goods of each order, and an order made good before is left out", async () => {
    const exchange = { kind: "exchange", title: "换货", words: "免费换货", perSecond: 1_000 };
    const refused = await quality("prepareAction", { body: { ...exchange, segment: { batch: "C2" } } });
    expect(refused.body.fields).toEqual([{ at: "/segment/sku", code: "missing" }]);
    heard.length = 0;
    const segment = { sku: "CUP-2", batch: "C2" };
    const number = await approved({ ...exchange, segment });
    await started(number);
    await house.work();
    expect(heard).toHaveLength(3);
    expect(heard[0]).toMatchObject({
      kind: "exchange",
      amountMinor: 0,
      item: { line: 1, sku: "CUP-2", quantity: 1 },
    });
    const again = await quality("prepareAction", { body: { ...exchange, segment } });
    expect(again.body.code).toBe("nobody_reachable");
  });

  test("goods for infants are seen to before others", async () => {
    const number = await prepared({ ...notice, segment: { supplier: "北岭乳业" } });
    const { rows } = (
      await quality("listRecipients", { params: { action: number }, query: { limit: "100" } })
    ).body;
    const orders = rows.map(({ orderNumber }: { orderNumber: string }) => orderNumber);
    expect(orders.slice(-2).sort()).toEqual(["T1-1", "T1-2"]);
    expect(orders.slice(0, -2).every((order: string) => order.startsWith("BM1-"))).toBe(true);
  });

  test("what neither approver may grant to one customer waits for somebody who may", async () => {
    await house.rows("UPDATE grade_limit SET limit_minor = 500 WHERE remedy_kind = 'coupon'");
    const body = { kind: "coupon", title: "补偿", words: "送券", amountMinor: 501, segment: { batch: "T1" } };
    const number = await prepared(body);
    const params = { action: number };
    const { version } = (await quality("submitAction", { params, body: { version: 1 } })).body;
    expect((await legal("approveAction", { params, body: { version } })).status).toBe(200);
    expect((await operations("approveAction", { params, body: { version } })).body.code).toBe("over_limit");
    await house.rows(
      "UPDATE grade_limit SET limit_minor = 501 WHERE remedy_kind = 'coupon' AND grade_code IN (SELECT grade_code FROM staff WHERE role = 'operations_manager')",
    );
    expect((await operations("approveAction", { params, body: { version } })).body.state).toBe("approved");
  });

  async function sentBy(body: object): Promise<OrderAsked[]> {
    const before = heard.length;
    await started(await approved(body));
    await house.work();
    return heard.slice(before);
  }

  async function latest(): Promise<string> {
    return String((await quality("listActions", { query: { which: "ended" } })).body.rows[0].number);
  }

  async function prepared(body: object, by = quality): Promise<string> {
    const { status, body: answer } = await by("prepareAction", { body });
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return String(answer.number);
  }

  async function approved(body: object): Promise<string> {
    const number = await prepared(body);
    const { version } = (await quality("submitAction", { params: { action: number }, body: { version: 1 } }))
      .body;
    await legal("approveAction", { params: { action: number }, body: { version } });
    await operations("approveAction", { params: { action: number }, body: { version } });
    return number;
  }

  async function started(number: string): Promise<number> {
    const { version } = (await quality("readAction", { params: { action: number } })).body.action;
    return (await operations("startAction", { params: { action: number }, body: { version } })).body.version;
  }

  /** How many orders the other side did something for, and under how many keys. */
  function effects(number: string) {
    const own = heard.filter(({ complaint }) => complaint === `M${number}`);
    const done = own.filter(({ key }) => gateway.simulator.ledger.statusOf(key).state === "done");
    return {
      orders: new Set(done.map(({ orderNumber }) => orderNumber)).size,
      keys: new Set(own.map(({ key }) => key)).size,
    };
  }
});
