import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { type ConnectedGateway, connectGateway } from "../../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { letReach } from "../../../../../test/support/let-reach.ts";
import { soldBatches } from "../../../../../test/support/shop-of-batches.ts";
import type { OrderAsked } from "../../../gateways/protocol/messages.ts";
import { tasks } from "../../../jobs/task-list.ts";
import { watchHouse } from "../watch.ts";

const about = { sku: "MILK-1", batch: "BM20260901" };

describe("a drill of the signals", () => {
  let house: TestHouse;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    supervisor = await staffCaller(house, "supervisor", "alpha");
    const sold = { name: "婴儿配方奶粉 900 克", supplier: "北岭乳业", units: 300 };
    await soldBatches(house, "alpha", [
      { ...sold, ...about },
      ...Array.from({ length: 20 }, (_, at) => ({ ...sold, sku: `S-${at}`, batch: `OT-${at}` })),
    ]);
    await watchHouse(house.house, house.tenant("alpha").tenantId);
  });
  afterAll(() => house?.close());

  test("the signal comes by the sixth made-up complaint, and each is kept with what the engine knew", async () => {
    const started = await supervisor("startSignalDrill", { body: about });
    expect(started.status).toBe(200);
    const { body } = await supervisor("readSignalDrill", { params: { id: started.body.id } });
    expect(body.head).toMatchObject({
      about: { ...about, name: "婴儿配方奶粉 900 克" },
      complaints: 10,
      raised: { signal: started.body.signal },
    });
    expect(body.head.raised.after).toBeLessThanOrEqual(6);
    expect(body.complaints.map(({ observed }: { observed: number }) => observed)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(body.complaints[0].words).toContain("BM20260901");
  });

  test("nothing of it is a complaint, an input or a figure, and the engine watches on as before", async () => {
    const [row] = await house.rows<{ count: number }>(
      "SELECT (SELECT count(*) FROM complaint) + (SELECT count(*) FROM signal_input WHERE type = 'complaint') AS count",
    );
    expect(Number(row?.count)).toBe(0);
    const [signal] = await house.rows("SELECT is_drill, stratum, state FROM signal");
    expect(signal).toEqual({ is_drill: true, stratum: null, state: "open" });
    // The real engine has not heard of it: the same drill once more gives the same.
    const again = await supervisor("startSignalDrill", { body: about });
    const drills = await supervisor("listSignalDrills");
    expect(drills.body.rows[0].id).toBe(again.body.id);
    expect(drills.body.rows[0].raised.after).toBe(drills.body.rows[1].raised.after);
    const { body } = await supervisor("listSignals");
    expect(body.precision).toMatchObject({ confirmed: 0, rejected: 0 });
  });

  test("batches to practise on are found by their code; one that was never shipped is refused", async () => {
    const { body } = await supervisor("listDrillBatches", { query: { find: "bm2026" } });
    expect(body.rows).toEqual([{ ...about, name: "婴儿配方奶粉 900 克" }]);
    const unknown = await supervisor("startSignalDrill", { body: { sku: "MILK-1", batch: "NEVER" } });
    expect([unknown.status, unknown.body.code]).toEqual([404, "batch_not_watched"]);
  });

  test("of a supplier with a signal of its own it says why a batch no worse raises none", async () => {
    const { tenantId } = house.tenant("alpha");
    await house.rows(
      `INSERT INTO signal (tenant_id, id, number, kind, subject, title, raised_at, stratum, observed, expected, log_evidence, state)
       SELECT $1, gen_random_uuid(), 90, 'supplier', subject, '北岭乳业', $2::timestamptz, number, 30, 3, 20, 'open'
       FROM signal_stratum WHERE tenant_id = $1 AND kind = 'supplier'`,
      [tenantId, house.now()],
    );
    const [kept] = await house.rows<{ id: string }>(
      "SELECT id FROM signal_drill ORDER BY started_at LIMIT 1",
    );
    const read = async () =>
      (await supervisor("readSignalDrill", { params: { id: kept!.id } })).body.excusedBy;
    expect(await read(), "it did raise one").toBeNull();
    await house.rows("UPDATE signal_drill SET signal_id = NULL WHERE id = $1", [kept!.id]);
    expect(await read()).toBe("北岭乳业");
  });

  test("another house sees nothing of it, and who may not judge starts none", async () => {
    const other = await staffCaller(house, "supervisor", "beta");
    expect((await other("listSignalDrills")).body.rows).toEqual([]);
    expect((await other("startSignalDrill", { body: about })).status).toBe(404);
    const agent = await staffCaller(house, "agent", "alpha");
    expect((await agent("startSignalDrill", { body: about })).status).toBe(403);
  });
});

describe("a drill of the whole", () => {
  const drilled = { sku: "S-3", batch: "OT-3" };
  let house: TestHouse;
  const heard: OrderAsked[] = [];
  let gateway: ConnectedGateway;
  let supervisor: Caller;
  let legal: Caller;
  let id: string;
  let alert: string;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    gateway = await connectGateway(house, "alpha", {
      heard: (asked) => {
        if (asked.ask === "order") heard.push(asked);
      },
    });
    [supervisor, legal] = await Promise.all([
      staffCaller(house, "supervisor", "alpha"),
      staffCaller(house, "legal", "alpha"),
    ]);
    await letReach(
      house,
      "alpha",
      ["supervisor", "legal", "pr", "quality_manager", "operations_manager"],
      heard,
    );
    const sold = { name: "茶具", supplier: "南岭陶瓷", units: 300 };
    await soldBatches(
      house,
      "alpha",
      Array.from({ length: 20 }, (_, at) => ({ ...sold, sku: `S-${at}`, batch: `OT-${at}` })),
    );
    await watchHouse(house.house, house.tenant("alpha").tenantId);
  });
  afterAll(async () => {
    await house?.close();
    await gateway?.simulator.close();
  });

  test("one button: the signal, the alert, the calls that say it is a drill, and the buyers counted", async () => {
    const before = heard.length;
    const started = await supervisor("startSignalDrill", { body: { ...drilled, level: "red" } });
    expect(started.status).toBe(200);
    id = started.body.id;
    const { head, stages } = await read();
    expect(head.whole).toMatchObject({ level: "red", state: "confirmed", buyers: 300, joinedMinutes: null });
    alert = head.whole.alert;
    expect(stages.filter(({ code }: Stage) => code === "answer").length).toBeGreaterThan(4);
    expect(stages.find(({ code }: Stage) => code === "joined")).toMatchObject({
      limitMinutes: 30,
      isInTime: null,
    });
    await house.work();
    const words = heard.slice(before).map(({ text }) => text);
    expect(words.length).toBeGreaterThan(0);
    for (const said of words) expect(said).toContain("演练");
  });

  test("what people do is timed beside its limit", async () => {
    await house.advance(7);
    const { body } = await legal("listMyCalls");
    await legal("answerCall", { params: { id: body.rows[0].id } });
    await supervisor("tickCheck", { params: { number: alert, code: "facts" }, body: { how: "done" } });
    const { stages } = await read();
    const answered = stages.find(({ code, minutes }: Stage) => code === "answer" && minutes !== null);
    expect(answered).toMatchObject({ minutes: 7, limitMinutes: 30, isInTime: true, name: { zh: "法务" } });
    const ticked = stages.find(({ code, minutes }: Stage) => code === "check" && minutes !== null);
    expect(ticked).toMatchObject({ minutes: 7, limitMinutes: 60, isInTime: true });
  });

  test("nothing leaves for a customer: no statement published, no action prepared, no goods held", async () => {
    await expectStatementKeptIn();
    const action = await supervisor("prepareAction", {
      body: { kind: "notice", title: "通知", alert, segment: drilled, amountMinor: 0, safetyReason: "安全" },
    });
    expect(action.body.code).toBe("drill_sends_nothing");
    const hold = await supervisor("prepareHold", {
      body: { kind: "batch_hold", alert, ...drilled, reason: "疑似开裂" },
    });
    expect(hold.body.code).toBe("drill_holds_nothing");
    expect(await counted()).toEqual({
      complaints: 0,
      recipients: 0,
      precision: { confirmed: 0, rejected: 0 },
    });
  });

  test("a second one about the same batch waits until the first is over; who may not lead starts none", async () => {
    const second = await supervisor("startSignalDrill", { body: { ...drilled, level: "red" } });
    expect([second.status, second.body.code]).toEqual([409, "alert_on_this_already"]);
    const quality = await staffCaller(house, "quality_manager", "alpha");
    const refused = await quality("startSignalDrill", { body: { ...drilled, level: "red" } });
    expect([refused.status, refused.body.code]).toEqual([403, "leaders_drill_the_whole"]);
  });

  test("nobody ends it: it ends by itself, and who never answered was not in time", async () => {
    await house.advance(9 * 60);
    await tasks.sweep(house.house, { tenantId: "" });
    const { head, stages } = await read();
    expect(head.whole.state).toBe("closed");
    expect(stages.find(({ code }: Stage) => code === "joined")).toMatchObject({
      minutes: null,
      isInTime: false,
    });
    expect(stages.at(-1)).toMatchObject({ code: "closed" });
  });

  type Stage = { code: string; minutes: number | null };

  async function read() {
    const { body, status } = await supervisor("readSignalDrill", { params: { id } });
    expect(status).toBe(200);
    return body;
  }

  async function expectStatementKeptIn(): Promise<void> {
    const written = await supervisor("draftStatement", {
      params: { number: alert },
      body: { purpose: "public", zh: "我们正在核查。" },
    });
    const params = { number: alert, statement: written.body.statement };
    const pr = await staffCaller(house, "pr", "alpha");
    await legal("approveStatementAsLegal", { params, body: { version: 1 } });
    await pr("approveStatementAsPr", { params, body: { version: 1 } });
    const { stages } = await read();
    expect(stages.find(({ code }: Stage) => code === "statement").minutes).toBe(7);
    const published = await pr("publishStatement", { params, body: { version: 1, lang: "zh" } });
    expect(published.body.code).toBe("drill_publishes_nothing");
  }

  async function counted() {
    const [row] = await house.rows<{ complaints: number; recipients: number }>(
      "SELECT (SELECT count(*)::int FROM complaint) AS complaints, (SELECT count(*)::int FROM mass_action_recipient) AS recipients",
    );
    const { body } = await supervisor("listSignals");
    const { confirmed, rejected } = body.precision;
    return { ...row, precision: { confirmed, rejected } };
  }
});
