import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { anOrder } from "../../../../test/support/order.ts";
import { acceptedComplaint, receivedComplaint, take, viewOf } from "../../../../test/support/walk.ts";

let house: TestHouse;
let manager: Caller;
let agent: Caller;
const batch = { kind: "batch", subject: { sku: "FLASK-500", batch: "B2608-3" } };

beforeAll(async () => {
  house = await openTestHouse({ slugs: ["alpha"] });
  manager = await staffCaller(house, "operations_manager", "alpha");
  agent = await staffCaller(house, "agent", "alpha");
  await anOrder(house, "alpha", { number: "X1", phone: "13900001111" });
  await anOrder(house, "alpha", { number: "X2", phone: "13900002222" });
});
afterAll(() => house?.close());

describe("the complaints of an alert", () => {
  test("are those of its batch: before it was confirmed, after it, and when the order is found later", async () => {
    const before = await about("X1");
    const other = await about(undefined);
    const number = await confirmed();
    expect(await children(number)).toEqual([before]);

    const after = await about("X2");
    await house.work();
    expect(await children(number)).toEqual([after, before]);
    const accepted = await acceptedComplaint(agent, { text: "杯子漏水。", orderNumber: undefined });
    const { version } = await viewOf(agent, accepted.number);
    await take(agent, "linkOrder", accepted.number, { version, orderNumber: "X2" });
    await house.work();
    expect(await children(number)).toEqual([accepted.number, after, before]);

    const { body } = await agent("readComplaintAlert", { params: { number: after } });
    expect(body.alert).toMatchObject({ number, level: "orange", complaints: 3, customers: 3 });
    expect((await agent("readComplaintAlert", { params: { number: other } })).body.alert).toBeNull();
    await close(number);
    expect((await agent("readComplaintAlert", { params: { number: after } })).body.alert).toBeNull();
  });

  test("are taken out by a person with a reason, and the rule does not bring them back", async () => {
    const complaint = await about("X1");
    const number = await confirmed();
    const [row] = await rowsOf(number, complaint);
    const detach = (caller: Caller) =>
      caller("detachComplaint", { params: { number, id: row!.id }, body: { reason: "不是这个批次" } });
    expect((await detach(agent)).status).toBe(403);
    expect((await detach(manager)).status).toBe(200);
    expect((await detach(manager)).status).toBe(404);
    await house.rows(
      "SELECT graphile_worker.add_job('react', json_build_object('tenantId', $1::text, 'stream', $2::text, 'version', 1, 'event', 'complaint_received'))",
      [house.tenant("alpha").tenantId, row!.id],
    );
    await house.work();
    expect(await rowsOf(number, complaint)).toEqual([]);

    const attach = () =>
      manager("attachComplaint", { params: { number }, body: { complaintNumber: complaint } });
    expect((await attach()).status).toBe(200);
    const again = await attach();
    expect([again.status, again.body.code]).toEqual([409, "attached_already"]);
    await close(number);
  });

  test("are listed with the clock that ends next; those that have ended only when asked for", async () => {
    const open = await about("X1");
    const gone = await about("X2");
    const number = await confirmed();
    await house.rows("UPDATE complaint SET state = 'withdrawn' WHERE number = $1", [gone]);
    const { body } = await manager("listAlertComplaints", { params: { number }, query: { show: "open" } });
    expect(body.rows).toMatchObject([{ number: open, nextClock: { verdict: "running" } }]);
    expect(await children(number)).toEqual(expect.arrayContaining([open, gone]));
    await close(number);
  });

  test("a drill takes no real complaint along", async () => {
    await about("X1");
    const number = await confirmed({ isDrill: true });
    expect(await children(number)).toEqual([]);
    await close(number);
  });
});

describe("a single complaint that is urgent by itself", () => {
  test("calls the senior on duty by the same chain, once", async () => {
    const senior = await staffCaller(house, "senior_agent", "alpha");
    const { number } = await receivedComplaint(agent, { text: "充电宝爆炸起火，把手烧伤去了医院！" });
    await house.work();
    const { body } = await senior("listMyCalls");
    expect(body.rows).toMatchObject([{ about: "complaint", number, level: "red" }]);
    expect((await senior("answerCall", { params: { id: body.rows[0].id } })).status).toBe(200);
    expect((await senior("listMyCalls")).body.rows).toEqual([]);
  });
});

async function about(orderNumber: string | undefined): Promise<string> {
  const { number } = await receivedComplaint(agent, { text: "杯子收到就漏水，要求换新。", orderNumber });
  return number;
}

async function confirmed({ isDrill = false } = {}): Promise<string> {
  const opened = await manager("openAlert", {
    body: { title: "保温杯漏水", level: "orange", scope: [batch], isDrill },
  });
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  const { number } = opened.body;
  const { status } = await manager("confirmAlert", { params: { number }, body: { seenVersion: 1 } });
  expect(status).toBe(200);
  return number;
}

async function close(number: string, seenVersion = 2): Promise<void> {
  const { status } = await manager("closeAlert", {
    params: { number },
    body: { seenVersion, reason: "换新已完成" },
  });
  expect(status).toBe(200);
  await house.rows("UPDATE complaint SET state = 'withdrawn' WHERE state = 'received'");
}

async function children(number: string): Promise<string[]> {
  const { body } = await manager("listAlertComplaints", { params: { number } });
  return body.rows.map((row: { number: string }) => row.number);
}

async function eventsOf(number: string): Promise<string[]> {
  const { body } = await manager("listAlertEvents", { params: { number } });
  return body.rows.map(({ type }: { type: string }) => type);
}

async function rowsOf(number: string, complaint: string): Promise<{ id: string }[]> {
  const { body } = await manager("listAlertComplaints", { params: { number } });
  return body.rows.filter((row: { number: string }) => row.number === complaint);
}

describe("a regulator's matter", () => {
  const matter = {
    kind: "hotline_12315",
    authority: "12315 平台",
    matterNumber: "M-1",
    receivedAt: "2026-09-14T09:30:00+08:00",
    workingDays: 7,
  };

  test("offers a candidate about the goods, once; one that stands is raised, and lowered only with a reason", async () => {
    const first = await acceptedComplaint(agent, { text: "杯子漏水。", orderNumber: undefined });
    const { version } = await viewOf(agent, first.number);
    await take(agent, "linkOrder", first.number, { version, orderNumber: "X2" });
    await house.work();
    await take(agent, "recordRegulator", first.number, matter);
    await house.work();
    const [candidate] = (await manager("listAlerts", {})).body.rows;
    expect(candidate).toMatchObject({ level: "yellow", state: "candidate" });
    expect(candidate.title).toContain("监管来函");

    await manager("confirmAlert", {
      params: { number: candidate.number },
      body: { seenVersion: candidate.version },
    });
    await take(agent, "recordRegulator", first.number, { ...matter, matterNumber: "M-2" });
    await house.work();
    const { alert } = (await manager("readAlert", { params: { number: candidate.number } })).body;
    expect(alert).toMatchObject({ level: "orange", state: "confirmed" });
    const lower = { params: { number: alert.number }, body: { seenVersion: alert.version, level: "yellow" } };
    expect((await manager("changeAlertLevel", lower)).body.code).toBe("reason_needed");
    await close(alert.number, 3);
  });
});

describe("the level of an alert", () => {
  beforeAll(async () => {
    await house.rows(
      "UPDATE alert SET state = 'dismissed', closed_at = $1::timestamptz WHERE closed_at IS NULL",
      [house.now()],
    );
  });

  test("a higher one is offered when somebody was hurt: the log says so once, and a person raises it", async () => {
    const number = await confirmed();
    const offerOf = async () => (await manager("readAlert", { params: { number } })).body.offer;
    await about("X1");
    await house.work();
    expect(await offerOf()).toBeNull();
    await manager("changeAlertLevel", {
      params: { number },
      body: { seenVersion: 2, level: "yellow", reason: "只是漏水" },
    });
    for (const orderNumber of ["X1", "X2"]) {
      await receivedComplaint(agent, { text: "杯子爆裂，烫伤了手去了医院！", orderNumber });
      await house.work();
    }
    expect(await offerOf()).toMatchObject({ level: "orange", injured: 2 });
    expect((await eventsOf(number)).filter((type) => type === "level_offered")).toHaveLength(1);
    await manager("changeAlertLevel", { params: { number }, body: { seenVersion: 3, level: "orange" } });
    expect(await offerOf()).toBeNull();
    await close(number, 4);
  });

  test("is offered by the house's own plan; one published before plans said so goes on by the product's", async () => {
    const { plan, version } = (await manager("readAlertPlan", {})).body;
    const { injuries: _injuries, regulator: _regulator, ...early } = structuredClone(plan);
    for (const level of Object.values<Record<string, unknown>>(early.levels)) delete level.offeredWhen;
    await publishUnchecked(version + 1, early);
    expect((await manager("readAlertPlan", {})).body.plan).toEqual(plan);

    const number = await confirmed();
    await receivedComplaint(agent, { text: "杯子爆裂，烫伤了手去了医院！", orderNumber: "X1" });
    await house.work();
    const offerOf = async () => (await manager("readAlert", { params: { number } })).body.offer;
    expect(await offerOf()).toBeNull();
    plan.levels.red.offeredWhen = [{ severeGoods: false, injured: 1, customers: 0 }];
    await publishUnchecked(version + 2, plan);
    expect(await offerOf()).toMatchObject({ level: "red", injured: 1 });
    await close(number, 2);
  });
});

function publishUnchecked(version: number, plan: unknown) {
  const { tenantId, staffIds } = house.tenant("alpha");
  return house.rows(
    "INSERT INTO alert_plan (tenant_id, version, plan, made_by, made_at) VALUES ($1, $2, $3, $4, $5)",
    [tenantId, version, JSON.stringify(plan), Object.values(staffIds)[0], house.now()],
  );
}
