import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Caller, staffCaller, strangerCaller } from "../../../../test/support/caller.ts";
import { type ConnectedGateway, connectGateway } from "../../../../test/support/gateway.ts";
import { emailOf, openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import type { Fault } from "../../gateways/simulator/faults.ts";

let house: TestHouse;
let gateway: ConnectedGateway;
let manager: Caller;
let legal: Caller;
let pr: Caller;
let supervisor: Caller;
let stranger: Caller;
let texts: { key: string; kind: string; phone: string; text: string }[] = [];
let faults: (Fault | undefined)[] = [];

type Level = { parties: object[]; checklist: object[]; offeredWhen: object[] };

const parties = ["customer_service", "legal", "management", "pr", "product", "warehouse"];

beforeAll(async () => {
  house = await openTestHouse({ slugs: ["alpha"] });
  gateway = await connectGateway(house, "alpha", {
    kinds: ["sms", "voice", "push"],
    nextFault: ({ key }) => (key.startsWith("call.") ? faults.shift() : undefined),
    heard: (asked) => {
      if (asked.ask === "order")
        texts.push({
          key: asked.key,
          kind: asked.kind,
          phone: asked.phone ?? asked.account!,
          text: asked.text!,
        });
    },
  });
  [manager, legal, pr, supervisor] = (await Promise.all(
    ["operations_manager", "legal", "pr", "supervisor"].map((name) => staffCaller(house, name, "alpha")),
  )) as [Caller, Caller, Caller, Caller];
  stranger = strangerCaller(house);
  for (const name of [
    "operations_manager",
    "legal",
    "pr",
    "supervisor",
    "quality_manager",
    "department_handler",
    "senior_agent",
    "auditor",
  ])
    await reachable(name);
});
beforeEach(() => {
  texts = [];
  faults = [];
});
afterAll(async () => {
  await house?.close();
  await gateway?.simulator.close();
});

describe("a red alert", () => {
  test("calls everybody of its plan, climbs to the deputy of whoever is silent, and all are there within 30 minutes", async () => {
    const auditor = await staffCaller(house, "auditor", "alpha");
    await pr("saveCover", { body: { staffId: idOf("pr"), deputyId: idOf("auditor") } });
    const number = await confirmed("B1");
    await house.work();
    expect(texts.filter(({ kind }) => kind === "sms")).toHaveLength(6);
    expect((await callsOf(number)).map(({ party }) => party).sort()).toEqual(parties);

    await house.advance(3);
    for (const caller of [supervisor, legal, manager]) await answerAll(caller);
    await answerAll(await staffCaller(house, "quality_manager", "alpha"));
    await answerAll(await staffCaller(house, "department_handler", "alpha"));
    expect(await callOf(number, "pr")).toMatchObject({ state: "calling", calling: { id: idOf("pr") } });
    expect((await auditor("listMyCalls")).body.rows).toEqual([]);

    await house.advance(8);
    expect(await callOf(number, "pr")).toMatchObject({ state: "calling", calling: { id: idOf("auditor") } });
    await answerAll(auditor);
    const calls = await callsOf(number);
    expect(calls.every(({ state, minutes }) => state === "answered" && minutes <= 30)).toBe(true);
    expect(await callOf(number, "pr")).toMatchObject({
      answeredBy: { id: idOf("auditor") },
      answeredHow: "page",
      minutes: 11,
      isOverdue: false,
    });
    expect((await manager("readAlert", { params: { number } })).body.alert).toMatchObject({
      answered: 6,
      called: 6,
    });
    await close(number);
  });

  test("is answered by link and by key: looking changes nothing, twice is as once, nobody answers for another", async () => {
    const number = await confirmed("B2");
    await house.work();
    const url = /token=(\S+)/.exec(texts.find(({ phone }) => phone === phoneOf("legal"))!.text)![1]!;
    const query = { token: url };
    expect((await stranger("askCallAnswer", { query })).body).toContain("<form");
    expect(await callOf(number, "legal")).toMatchObject({ state: "calling" });
    expect((await stranger("answerCallByLink", { query })).status).toBe(200);
    const first = await callOf(number, "legal");
    expect(first).toMatchObject({ state: "answered", answeredHow: "link" });
    await house.advance(4);
    expect((await stranger("answerCallByLink", { query })).status).toBe(200);
    expect((await callOf(number, "legal")).answeredAt).toBe(first.answeredAt);
    expect((await stranger("answerCallByLink", { query: { token: `${url}x` } })).status).toBe(404);

    const voice = texts.find(({ kind, phone }) => kind === "voice" && phone === phoneOf("pr"))!;
    expect(voice.text).toContain("按 1");
    await gateway.simulator.press(voice.key, "2");
    await house.work();
    expect(await callOf(number, "pr")).toMatchObject({ state: "calling" });
    for (let again = 0; again < 2; again += 1) await gateway.simulator.press(voice.key, "1");
    await house.work();
    expect(await callOf(number, "pr")).toMatchObject({ state: "answered", answeredHow: "key" });

    const warehouse = await callOf(number, "warehouse");
    const other = await legal("answerCall", { params: { id: warehouse.id } });
    expect([other.status, other.body.code]).toEqual([403, "not_called"]);
    await close(number);
  });

  test("comes as a push to the account that showed a code, and is answered by its link", async () => {
    await checkedAddress("legal", "push", "wang.li");
    texts = [];
    const number = await confirmed("B9");
    await house.work();
    const push = texts.find(({ kind }) => kind === "push")!;
    expect(push.phone).toBe("wang.li");
    const query = { token: /token=(\S+)/.exec(push.text)![1]! };
    expect((await stranger("answerCallByLink", { query })).status).toBe(200);
    expect(await callOf(number, "legal")).toMatchObject({ state: "answered", answeredHow: "link" });
    await close(number);
    const odd = { staffId: idOf("legal"), channel: "push", address: "王 丽" };
    expect((await legal("saveCallAddress", { body: odd })).body.code).toBe("address_not_valid");
  });

  test("sends each message once through a gateway that answers late, twice, wrongly or not at all", async () => {
    faults = ["lost_answer", "callback_twice", "never", "wrong_signature", "error_after", "asked_twice"];
    const number = await confirmed("B3");
    await house.work();
    await house.advance(1);
    await house.advance(1);
    const keys = texts.filter(({ kind }) => kind === "sms").map(({ key }) => key);
    expect(new Set(keys).size).toBe(6);
    for (const key of keys) expect(gateway.simulator.ledger.statusOf(key).state).toBe("done");
    const sends = (await callsOf(number)).flatMap(({ attempts }) => attempts);
    expect(sends.filter(({ channel }) => channel === "sms").map(({ state }) => state)).toEqual(
      Array(6).fill("sent"),
    );
    await close(number);
  });

  test("climbs at once over whoever no message reaches, and says that nobody is left", async () => {
    faults = Array(40).fill("refused");
    const number = await confirmed("B4");
    for (let look = 0; look < 6; look += 1) await house.work();
    await house.advance(4);
    for (let look = 0; look < 6; look += 1) await house.work();
    const types = await eventTypes(number);
    expect(types).toContain("call_send_failed");
    expect((await callOf(number, "pr")).attempts.length).toBeGreaterThan(2);
    // Whoever was called in the page can still answer.
    await answerAll(manager);
    expect(await callOf(number, "management")).toMatchObject({ state: "answered" });
    await close(number);
  });

  test("passes over somebody who leaves the house while being called", async () => {
    const number = await confirmed("B5");
    await house.work();
    await house.rows("UPDATE staff SET is_active = false WHERE id = $1", [idOf("legal")]);
    await house.advance(10);
    expect(await callOf(number, "legal")).toMatchObject({ calling: { id: idOf("operations_manager") } });
    await house.rows("UPDATE staff SET is_active = true WHERE id = $1", [idOf("legal")]);
    await close(number);
  });

  test("does what the hour says when a clock is ahead or a step is taken twice", async () => {
    const number = await confirmed("B6");
    await house.work();
    const before = await callOf(number, "pr");
    await house.rows("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await house.work();
    await house.rows(
      "UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at < now() + interval '1 hour'",
    );
    await house.work();
    expect((await callOf(number, "pr")).calling).toEqual(before.calling);
    await house.advance(11);
    expect((await callOf(number, "pr")).calling).not.toEqual(before.calling);
    await close(number);
  });

  test("that is overdue says so, and calls a party anew when asked", async () => {
    const number = await confirmed("B7");
    for (let tens = 0; tens < 4; tens += 1) await house.advance(10);
    expect(await callOf(number, "legal")).toMatchObject({ isOverdue: true });
    expect(await eventTypes(number)).toContain("call_overdue");
    expect(await namedInLog(number, "call_overdue")).toContain("法务");
    for (let tens = 0; tens < 3; tens += 1) await house.advance(10);
    const silent = await callOf(number, "legal");
    expect(silent.state).toBe("unanswered");
    expect((await manager("callAgain", { params: { id: silent.id } })).status).toBe(200);
    await house.work();
    expect(await callOf(number, "legal")).toMatchObject({ state: "calling", calling: { id: idOf("legal") } });
    await close(number);
    expect(await callOf(number, "legal")).toMatchObject({ state: "ended" });
  });
});

describe("levels", () => {
  test("two alerts on one batch are refused by name; the second joins the first", async () => {
    const number = await opened("C1");
    const second = await manager("openAlert", { body: alertOn("C1") });
    expect([second.status, second.body.code]).toEqual([409, "alert_on_this_already"]);
    expect(second.body.details ?? second.body).toMatchObject({ number });
    const other = await opened("C2");
    const joined = await manager("joinAlert", {
      params: { number: other },
      body: { seenVersion: 1, into: number },
    });
    expect(joined.status, JSON.stringify(joined.body)).toBe(200);
    const { body } = await manager("readAlert", { params: { number } });
    expect(body.scope.map(({ subject }: { subject: { batch: string } }) => subject.batch)).toEqual([
      "C1",
      "C2",
    ]);
    expect((await manager("openAlert", { body: alertOn("C2") })).status).toBe(409);
    await close(number);
    expect((await manager("openAlert", { body: alertOn("C2") })).status).toBe(200);
  });

  test("are lowered with a reason only, and those who were called are told of it once", async () => {
    const number = await confirmed("C3");
    await house.work();
    const unreasoned = await manager("changeAlertLevel", {
      params: { number },
      body: { seenVersion: 2, level: "orange" },
    });
    expect([unreasoned.status, unreasoned.body.code]).toEqual([422, "reason_needed"]);
    texts = [];
    const lowered = await manager("changeAlertLevel", {
      params: { number },
      body: { seenVersion: 2, level: "orange", reason: "检测合格" },
    });
    expect(lowered.status).toBe(200);
    const stale = await manager("changeAlertLevel", {
      params: { number },
      body: { seenVersion: 2, level: "red" },
    });
    expect([stale.status, stale.body.code]).toEqual([409, "stale_version"]);
    await house.work();
    const news = texts.filter(({ text }) => text.includes("现为橙色"));
    expect(new Set(news.map(({ phone }) => phone)).size).toBe(news.length);
    expect(news).toHaveLength(6);
    await close(number);
  });

  test("raising calls those of the higher plan who were not called yet", async () => {
    const number = await confirmed("C4", "yellow");
    expect((await callsOf(number)).map(({ party }) => party).sort()).toEqual(["customer_service", "product"]);
    const raised = await manager("changeAlertLevel", {
      params: { number },
      body: { seenVersion: 2, level: "red" },
    });
    expect(raised.body).toMatchObject({ called: 4 });
    expect((await callsOf(number)).map(({ party }) => party).sort()).toEqual(parties);
    const agent = await staffCaller(house, "agent", "alpha");
    expect(
      (await agent("closeAlert", { params: { number }, body: { seenVersion: 3, reason: "x" } })).status,
    ).toBe(403);
    await close(number);
  });

  test("what was done stands in a chain that shows when it was touched", async () => {
    const number = await confirmed("C5");
    const read = async () => (await manager("listAlertEvents", { params: { number } })).body;
    expect((await read()).isWhole).toBe(true);
    await house.rows("UPDATE alert_event SET data = '{}' WHERE type = 'alert_confirmed'");
    expect((await read()).isWhole).toBe(false);
    await close(number);
  });
});

describe("a task of an alert", () => {
  test("reaches its owner when set and, overdue, its owner and whoever leads, once", async () => {
    const number = await confirmed("T1");
    await supervisor("takeLead", { params: { number } });
    await house.work();
    texts = [];
    await taskFor(number, "legal", "通知供应商");
    await taskFor(number, "operations_manager", "封存库存");
    await house.work();
    expect(
      texts.map(({ phone, text }) => [
        phone,
        text.includes("有您的任务：「通知供应商」，请在 30 分钟内办完"),
      ]),
    ).toEqual([[phoneOf("legal"), true]]);
    await answerEverybody();
    texts = [];
    await house.advance(31);
    await house.advance(5);
    expect(await namedInLog(number, "task_overdue")).toEqual(["封存库存", "通知供应商"]);
    expect(await namedInLog(number, "news_sent")).toContain("legal alpha");
    expect(await namedInLog(number, "call_overdue")).toEqual([]);
    const late = texts.filter(({ text }) =>
      text.includes("的任务「通知供应商」已超时未办，负责人 legal alpha"),
    );
    expect(late.map(({ phone }) => phone).sort()).toEqual([phoneOf("legal"), phoneOf("supervisor")].sort());
    await close(number, "不再需要");
  });

  test("that is done in time is told of no more", async () => {
    const number = await confirmed("T2");
    const id = await taskFor(number, "legal", "写说明");
    await manager("finishTask", { params: { number, id }, body: { how: "done", note: "已写好" } });
    await answerEverybody();
    texts = [];
    await house.advance(40);
    expect(texts.filter(({ text }) => text.includes("写说明"))).toEqual([]);
    await close(number);
  });
});

describe("on call", () => {
  test("a plan cannot be published while somebody it calls has no address that works", async () => {
    const { body } = await manager("readAlertPlan");
    const plan = structuredClone(body.plan);
    plan.levels.red.parties[0].roles = ["trainer"];
    const refused = await manager("saveAlertPlan", { body: { plan, seenVersion: body.version } });
    expect([refused.status, refused.body.code]).toEqual([409, "nobody_reachable"]);
    expect(refused.body.details?.staffIds ?? refused.body.staffIds).toContain(idOf("trainer"));
    await reachable("trainer");
    const published = await manager("saveAlertPlan", { body: { plan, seenVersion: body.version } });
    expect(published.status, JSON.stringify(published.body)).toBe(200);
    const again = await manager("saveAlertPlan", { body: { plan, seenVersion: body.version } });
    expect([again.status, again.body.code]).toEqual([409, "changed_meanwhile"]);
  });

  test.each([
    ["party_twice", "red", (red: Level) => red.parties.push(red.parties[0]!)],
    ["party_twice", "red", (red: Level) => Object.assign(red.parties[0]!, { code: "senior_on_duty" })],
    ["check_twice", "red", (red: Level) => red.checklist.push(red.checklist[0]!)],
    ["check_of_nobody", "blue", (blue: Level) => Object.assign(blue.checklist[0]!, { party: "pr" })],
    ["offered_always", "red", (red: Level) => red.offeredWhen.push({})],
    ["party_of_nobody", "red", (red: Level) => Object.assign(red.parties[0]!, { roles: [], climbsTo: [] })],
  ] as const)("a plan that cannot be meant is refused: %s", async (code, level, spoil) => {
    const { plan, version } = (await manager("readAlertPlan")).body;
    spoil(plan.levels[level]);
    const { status, body } = await manager("saveAlertPlan", { body: { plan, seenVersion: version } });
    expect([status, body.code]).toEqual([422, code]);
  });

  test("a plan names no kind of complaint that nobody knows", async () => {
    const { plan, version, fastLaneKinds } = (await manager("readAlertPlan")).body;
    expect(fastLaneKinds).toContainEqual(expect.objectContaining({ code: "injury" }));
    plan.injuries.push("boredom");
    const { body } = await manager("saveAlertPlan", { body: { plan, seenVersion: version } });
    expect(body.code).toBe("fast_lane_unknown");
  });

  test("a wrong code opens nothing, and after five a new one is needed", async () => {
    const inspector = await staffCaller(house, "inspector", "alpha");
    const { body } = await inspector("saveCallAddress", {
      body: { staffId: idOf("inspector"), channel: "sms", address: "13911112222" },
    });
    await house.work();
    const right = /验证码 (\d{6})/.exec(texts.at(-1)!.text)![1]!;
    const wrong = right === "000000" ? "000001" : "000000";
    for (let tries = 0; tries < 5; tries += 1)
      expect(
        (await inspector("checkCallAddress", { params: { id: body.id }, body: { code: wrong } })).status,
      ).toBe(422);
    expect(
      (await inspector("checkCallAddress", { params: { id: body.id }, body: { code: right } })).status,
    ).toBe(429);
    expect((await legal("checkCallAddress", { params: { id: body.id }, body: { code: right } })).status).toBe(
      403,
    );
  });

  test("the chain is tested once a week with harmless words, and its result stands in a table", async () => {
    texts = [];
    await manager("startCallTest");
    await house.work();
    expect((await manager("startCallTest")).body.code).toBe("call_test_under_way");
    expect(texts.length).toBeGreaterThan(0);
    for (const { text } of texts) expect(text).toContain("这是每周呼叫测试");
    await answerAll(legal);
    const { body } = await manager("listCallTests");
    expect(body.rows[0].calls.find(({ party }: { party: string }) => party === "legal")).toMatchObject({
      state: "answered",
    });
  });
});

function idOf(name: string): string {
  return house.tenant("alpha").staffIds[emailOf(name, "alpha")]!;
}

const phones = new Map<string, string>();
function phoneOf(name: string): string {
  if (!phones.has(name)) phones.set(name, `1380000${String(1000 + phones.size)}`);
  return phones.get(name)!;
}

async function reachable(name: string): Promise<void> {
  for (const channel of ["sms", "voice"]) await checkedAddress(name, channel, phoneOf(name));
}

async function checkedAddress(name: string, channel: string, address: string): Promise<void> {
  const caller = await staffCaller(house, name, "alpha");
  texts = [];
  const { status, body } = await caller("saveCallAddress", {
    body: { staffId: idOf(name), channel, address },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  await house.work();
  const code = /验证码 (\d{6})/.exec(texts.at(-1)!.text)![1]!;
  const checked = await caller("checkCallAddress", { params: { id: body.id }, body: { code } });
  expect(checked.status, JSON.stringify(checked.body)).toBe(200);
}

async function taskFor(number: string, owner: string, title: string): Promise<string> {
  const { status, body } = await manager("setTask", {
    params: { number },
    body: { title, ownerId: idOf(owner), minutes: 30 },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.id;
}

async function answerEverybody(): Promise<void> {
  for (const name of [
    "supervisor",
    "legal",
    "pr",
    "operations_manager",
    "quality_manager",
    "department_handler",
  ])
    await answerAll(await staffCaller(house, name, "alpha"));
}

function alertOn(batch: string, level = "red") {
  return { title: `奶粉 ${batch}`, level, scope: [{ kind: "batch", subject: { sku: "MILK", batch } }] };
}

async function opened(batch: string, level = "red"): Promise<string> {
  const { status, body } = await manager("openAlert", { body: alertOn(batch, level) });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.number;
}

async function confirmed(batch: string, level = "red"): Promise<string> {
  const number = await opened(batch, level);
  const { status, body } = await manager("confirmAlert", { params: { number }, body: { seenVersion: 1 } });
  expect(status, JSON.stringify(body)).toBe(200);
  return number;
}

async function close(number: string, openTasks?: string): Promise<void> {
  const { version } = (await manager("readAlert", { params: { number } })).body.alert;
  const { status } = await manager("closeAlert", {
    params: { number },
    body: { seenVersion: version, reason: "已处理完", openTasks },
  });
  expect(status).toBe(200);
  await house.work();
}

type Call = {
  id: string;
  party: string;
  state: string;
  minutes: number;
  calling: { id: string } | null;
  answeredAt: string;
  attempts: { channel: string; state: string }[];
};

async function callsOf(number: string): Promise<Call[]> {
  return (await manager("readAlert", { params: { number } })).body.calls;
}

async function callOf(number: string, party: string): Promise<Call> {
  return (await callsOf(number)).find((call) => call.party === party)!;
}

async function eventTypes(number: string): Promise<string[]> {
  const { body } = await manager("listAlertEvents", { params: { number }, query: { limit: "100" } });
  return body.rows.map(({ type }: { type: string }) => type);
}

async function namedInLog(number: string, wanted: string): Promise<string[]> {
  const { body } = await manager("listAlertEvents", { params: { number }, query: { limit: "100" } });
  const rows: { type: string; about: { zh: string } | null }[] = body.rows;
  return rows
    .filter(({ type }) => type === wanted)
    .map(({ about }) => about!.zh)
    .sort();
}

async function answerAll(caller: Caller): Promise<void> {
  for (const { id } of (await caller("listMyCalls")).body.rows)
    expect((await caller("answerCall", { params: { id } })).status).toBe(200);
}
