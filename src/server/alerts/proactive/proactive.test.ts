import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { type ConnectedGateway, connectGateway } from "../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { parcelsOnLane } from "../../../../test/support/parcels-on-lanes.ts";
import { soldBatches } from "../../../../test/support/shop-of-batches.ts";
import type { OrderAsked } from "../../gateways/protocol/messages.ts";

const common = { carrier: "中通", warehouse: "华东仓", transitHours: 48, promisedHours: 84, everyHours: 3 };
const snow = {
  kind: "weather",
  province: "黑龙江",
  from: "2026-09-15T00:00:00+08:00",
  to: "2026-09-18T00:00:00+08:00",
  effectHours: 60,
  words: "当地暴雪，道路封闭",
};

describe("telling people before they ask", () => {
  let house: TestHouse;
  let supervisor: Caller;
  let operations: Caller;
  let legal: Caller;
  let agent: Caller;
  let gateway: ConnectedGateway;
  const heard: OrderAsked[] = [];

  beforeAll(async () => {
    house = await openTestHouse();
    supervisor = await staffCaller(house, "supervisor", "alpha");
    operations = await staffCaller(house, "operations_manager", "alpha");
    legal = await staffCaller(house, "legal", "alpha");
    agent = await staffCaller(house, "agent", "alpha");
    await parcelsOnLane(house, "alpha", { ...common, province: "广东", parcels: 400 });
    await parcelsOnLane(house, "alpha", { ...common, province: "黑龙江", parcels: 400, jammedHours: 60 });
    gateway = await connectGateway(house, "alpha", {
      heard: (asked) => {
        if (asked.ask === "order") heard.push(asked);
      },
    });
    await foreseen();
  });
  afterAll(async () => {
    await house?.close();
    await gateway?.simulator.close();
  });

  test("the lane that jammed is first on the list, with what is usual and what is so lately", async () => {
    const { rows } = (await supervisor("listLanes")).body;
    expect(rows.map(({ province }: { province: string }) => province)).toEqual(["黑龙江", "广东"]);
    expect(rows[0].recentHours - rows[0].usualHours).toBeGreaterThanOrEqual(6);
    expect(rows[1].recentHours).toBe(rows[1].usualHours);
    expect(rows[0].late / rows[0].promised).toBeGreaterThan(rows[1].late / rows[1].promised);
  });

  test("late parcels are foreseen there and not elsewhere, each with a new time to come", async () => {
    const { rows } = (await supervisor("listLateParcels", { query: { limit: "100" } })).body;
    expect(rows.length).toBeGreaterThan(10);
    for (const { province, expectedBy, promisedAt, lateChance } of rows) {
      expect(province).toBe("黑龙江");
      expect(Date.parse(expectedBy)).toBeGreaterThan(house.now().getTime());
      expect(Date.parse(expectedBy)).toBeGreaterThan(Date.parse(promisedAt));
      expect(lateChance).toBeGreaterThanOrEqual(0.5);
    }
  });

  test("imported snow makes more parcels late, by as much as the traces do not show yet; taken off, it is as before", async () => {
    const before = await untold();
    await imported({ ...snow, effectHours: 300 });
    const snowed = await untold();
    expect(snowed).toBeGreaterThan(before);
    const [listed] = (await supervisor("listDisruptions")).body.rows;
    expect(listed).toMatchObject({ words: snow.words, effectHours: 300 });
    await operations("withdrawDisruption", { params: { disruption: listed.id }, body: {} });
    await foreseen();
    expect(await untold()).toBe(before);
    await imported(snow);
    await imported(snow);
    expect((await supervisor("listDisruptions")).body.rows).toHaveLength(1);
  });

  test("a file that ends before it starts, and people without the right, are refused", async () => {
    const wrong = { rows: [{ ...snow, to: snow.from }] };
    expect((await operations("importDisruptions", { body: wrong })).body.code).toBe("ends_before_start");
    expect((await supervisor("importDisruptions", { body: { rows: [snow] } })).status).toBe(403);
    expect((await agent("prepareCampaign", { body: { title: "暴雪" } })).status).toBe(403);
  });

  test("a notice names the new time, and has no blank that nobody fills in", async () => {
    const refused = async (body: object) =>
      (await supervisor("prepareCampaign", { body: { title: "暴雪", ...body } })).body.code;
    expect(await refused({ words: "您的包裹会晚一些。" })).toBe("time_not_named");
    expect(await refused({ words: "{time} 前到，补偿 {coupon}" })).toBe("unknown_blank");
    expect(await refused({ province: "海南" })).toBe("nobody_to_tell");
    expect(await refused({ alert: "A99" })).toBe("alert_not_found");
  });

  test("told once each: approved by another, opted-out left out, held-out never written to, never drawn again", async () => {
    await house.rows(
      "UPDATE customer SET wants_sms = false WHERE id = (SELECT customer_id FROM orders o JOIN parcel_forecast f ON f.order_id = o.id WHERE f.late_chance >= 0.5 ORDER BY o.number LIMIT 1)",
    );
    const all = await untold();
    const { action, told, heldOut } = await prepared({ holdOutShare: 0.4 });
    expect(told + heldOut).toBe(all - 1);
    expect(heldOut).toBeGreaterThan(0);

    const file = (await supervisor("readAction", { params: { action } })).body;
    expect(file.leftOut).toEqual([{ reason: "opted_out", count: 1 }]);
    expect(file.samples[0].text).toMatch(/因当地暴雪，道路封闭，预计 9月\d+日 ?\d+时 前送达/);

    const version = await submitted(action);
    const approve = (caller: Caller) => caller("approveAction", { params: { action }, body: { version } });
    expect((await supervisor("approveAction", { params: { action }, body: { version } })).status).toBe(403);
    expect((await approve(legal)).body.code).toBe("not_for_this_approver");
    expect((await approve(operations)).body.state).toBe("approved");
    await started(action);
    await house.work();
    expect(heard).toHaveLength(told);
    expect(new Set(heard.map(({ orderNumber }) => orderNumber)).size).toBe(told);
    expect((await supervisor("readAction", { params: { action } })).body.action).toMatchObject({
      state: "done",
      done: told,
    });
    expect((await supervisor("prepareCampaign", { body: { title: "再发一次" } })).body.code).toBe(
      "nobody_to_tell",
    );
    await expect(
      house.rows("UPDATE proactive_order SET part = 'told' WHERE part = 'held_out'"),
    ).rejects.toThrow("once");
  });

  test("nobody approves their own notice", async () => {
    await parcelsOnLane(house, "alpha", { ...common, carrier: "圆通", province: "黑龙江", parcels: 60 });
    await foreseen();
    const { body } = await operations("prepareCampaign", { body: { title: "圆通", carrier: "圆通" } });
    const { version } = (
      await operations("submitAction", { params: { action: String(body.action) }, body: { version: 1 } })
    ).body;
    const own = await operations("approveAction", {
      params: { action: String(body.action) },
      body: { version },
    });
    expect(own.body.code).toBe("own_action");
    await operations("cancelAction", {
      params: { action: String(body.action) },
      body: { version, reason: "不发了" },
    });
  });

  test("who was cancelled can be told later; whose parcel came, or who asked, or past its time, is not", async () => {
    const { action, told } = await prepared({ carrier: "圆通", holdOutShare: 0 });
    expect(told).toBeGreaterThan(4);
    await approved(action);
    await house.rows(
      `UPDATE orders SET delivered_at = $1 WHERE id = (SELECT order_id FROM mass_action_recipient r JOIN mass_action a ON a.id = r.action_id WHERE a.number = $2 AND position = 1)`,
      [house.now(), action],
    );
    heard.length = 0;
    await started(action);
    await house.work();
    expect(heard).toHaveLength(told - 1);
    expect((await supervisor("readAction", { params: { action } })).body.leftOut).toEqual([
      { reason: "arrived", count: 1 },
    ]);

    await parcelsOnLane(house, "alpha", { ...common, carrier: "申通", province: "黑龙江", parcels: 60 });
    await foreseen();
    const late = await prepared({ carrier: "申通", goodForHours: 1 });
    await approved(late.action);
    await house.advance(61);
    heard.length = 0;
    await started(late.action);
    await house.work();
    expect(heard).toEqual([]);
    expect((await supervisor("readAction", { params: { action: late.action } })).body).toMatchObject({
      action: { state: "done", done: 0 },
      leftOut: [{ reason: "past_its_time", count: late.told }],
    });
  });

  test("the effect is the difference to those held out, and too early is said", async () => {
    const campaign = await firstCampaign();
    expect(campaign.effect).toMatchObject({ verdict: "too_early", told: { complained: 0 } });
    await house.rows(
      `INSERT INTO complaint (tenant_id, id, number, state, channel, customer_id, order_id, title, description, description_salt, received_at)
       SELECT p.tenant_id, gen_random_uuid(), 'T-' || row_number() OVER (), 'filed', 'phone', o.customer_id, o.id, '没收到', '包裹没到', '\\x00', $1
       FROM proactive_order p JOIN orders o ON o.id = p.order_id WHERE p.part = 'held_out' AND p.cause = 'late_parcel'
         AND p.action_id = (SELECT id FROM mass_action WHERE number = $2)`,
      [house.now(), campaign.action],
    );
    await house.advance(8 * 24 * 60);
    const { effect } = await firstCampaign();
    expect(effect).toMatchObject({ verdict: "fewer", heldOut: { complained: campaign.heldOut } });
    expect(effect.complained.value).toBeCloseTo(-1, 12);
    expect(effect.complained.high).toBeLessThan(0);
    expect((await supervisor("readProactive")).body.effect).toMatchObject({ verdict: "fewer" });
  });

  test("buyers of an alert's goods read its approved statement once; without one, or unconfirmed, nobody does", async () => {
    await soldBatches(house, "alpha", [
      { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM1", supplier: "北岭乳业", units: 12 },
    ]);
    const scope = [{ kind: "batch", subject: { sku: "MILK-1", batch: "BM1" } }];
    const opened = await supervisor("openAlert", { body: { title: "奶粉结块", level: "orange", scope } });
    const params = { number: opened.body.number };
    const telling = { title: "奶粉告知", alert: params.number };
    const refused = async () => (await supervisor("prepareCampaign", { body: telling })).body.code;
    expect(await refused()).toBe("no_alert_goods");
    const { version } = (await supervisor("readAlert", { params })).body.alert;
    await supervisor("confirmAlert", { params, body: { seenVersion: version } });
    expect(await refused()).toBe("statement_needed");
    expect((await supervisor("listBadGoods")).body.rows).toMatchObject([
      { alert: params.number, goods: ["MILK-1 BM1"], untold: 12, hasStatement: false },
    ]);

    const words = "您购买的奶粉批次可能结块，请先不要食用，可免费换货。";
    const drafted = await supervisor("draftStatement", { params, body: { purpose: "notice", zh: words } });
    const statement = { ...params, statement: String(drafted.body.statement) };
    const pr = await staffCaller(house, "pr", "alpha");
    await legal("approveStatementAsLegal", { params: statement, body: { version: 1 } });
    await pr("approveStatementAsPr", { params: statement, body: { version: 1 } });
    const { action, told, heldOut } = await prepared(telling);
    expect([told, heldOut]).toEqual([12, 0]);
    const seen = { params: { action }, body: { version: await submitted(action) } };
    expect((await operations("approveAction", seen)).body.state).toBe("awaiting_approval");
    expect((await legal("approveAction", seen)).body.state).toBe("approved");
    heard.length = 0;
    await started(action);
    await house.work();
    expect(heard.filter(({ text }) => text === words)).toHaveLength(12);
    expect(await refused()).toBe("nobody_to_tell");
    expect((await supervisor("listBadGoods")).body.rows[0].untold).toBe(0);
  });

  test("another house sees none of it", async () => {
    const other = await staffCaller(house, "supervisor", "beta");
    expect((await other("listLanes")).body.rows).toEqual([]);
    expect((await other("listCampaigns")).body.rows).toEqual([]);
    expect((await other("readProactive")).body).toMatchObject({ onTheWay: 0, learnedAt: null });
  });

  async function foreseen(): Promise<void> {
    await supervisor("foreseeNow", { body: {} });
    await house.work();
  }

  async function imported(row: object): Promise<void> {
    const { status, body } = await operations("importDisruptions", { body: { rows: [row] } });
    if (status !== 200) throw new Error(JSON.stringify(body));
    await house.work();
  }

  async function untold(): Promise<number> {
    return (await supervisor("readProactive")).body.notYetTold;
  }

  async function prepared(body: object): Promise<{ action: string; told: number; heldOut: number }> {
    const { status, body: answer } = await supervisor("prepareCampaign", {
      body: { title: "暴雪", ...body },
    });
    if (status !== 200) throw new Error(JSON.stringify(answer));
    return { ...answer, action: String(answer.action) };
  }

  async function submitted(action: string): Promise<number> {
    return (await supervisor("submitAction", { params: { action }, body: { version: 1 } })).body.version;
  }

  async function approved(action: string): Promise<void> {
    const version = await submitted(action);
    await operations("approveAction", { params: { action }, body: { version } });
  }

  async function started(action: string): Promise<void> {
    const { version } = (await supervisor("readAction", { params: { action } })).body.action;
    const { status, body } = await supervisor("startAction", { params: { action }, body: { version } });
    if (status !== 200) throw new Error(JSON.stringify(body));
  }

  async function firstCampaign() {
    return (await supervisor("listCampaigns")).body.rows.at(-1);
  }
});
