import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../../test/support/caller.ts";
import { emailOf, openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { textOfPdf } from "../../../../test/support/text-of-pdf.ts";
import { receivedComplaint } from "../../../../test/support/walk.ts";

let house: TestHouse;
let manager: Caller;
let supervisor: Caller;
let legal: Caller;
let agent: Caller;

beforeAll(async () => {
  house = await openTestHouse({ slugs: ["alpha", "beta"] });
  [manager, supervisor, legal, agent] = (await Promise.all(
    ["operations_manager", "supervisor", "legal", "agent"].map((name) => staffCaller(house, name, "alpha")),
  )) as [Caller, Caller, Caller, Caller];
});
afterAll(() => house?.close());

describe("facts", () => {
  test("have a source; one that is superseded stays, and is superseded once", async () => {
    const number = await confirmed("F1");
    const first = await fact(number, "三件鼓包", "reported");
    const second = await fact(number, "检测确认五件鼓包", "confirmed", first);
    const { facts } = await roomOf(number);
    expect(facts).toMatchObject([
      { id: second, certainty: "confirmed", supersededBy: null, by: { id: idOf("legal") } },
      { id: first, certainty: "reported", supersededBy: second },
    ]);
    expect((await addFact(number, "又一次", "refuted", first)).body.code).toBe("fact_superseded");
    const other = await confirmed("F2");
    expect((await addFact(other, "别处的", "refuted", second)).body.code).toBe("not_in_this_alert");
  });
});

describe("tasks", () => {
  test("are reminded of once when overdue, and finished once, with a note", async () => {
    const number = await confirmed("T1");
    const id = await task(number);
    await house.advance(10);
    expect((await roomOf(number)).tasks).toMatchObject([{ id, state: "open", isOverdue: false }]);
    await house.advance(25);
    await house.advance(25);
    expect((await roomOf(number)).tasks).toMatchObject([{ id, isOverdue: true }]);
    expect((await typesOf(number)).filter((type) => type === "task_overdue")).toHaveLength(1);
    expect((await finish(number, id)).status).toBe(200);
    expect((await finish(number, id)).body.code).toBe("ended_already");
    expect((await roomOf(number)).tasks).toMatchObject([{ state: "done", note: "已封存" }]);
  });

  test("go to nobody who is not there", async () => {
    const number = await confirmed("T2");
    const set = await manager("setTask", {
      params: { number },
      body: { title: "封存", ownerId: house.tenant("beta").staffIds[emailOf("agent", "beta")], minutes: 5 },
    });
    expect(set.body.code).toBe("staff_unknown");
  });
});

describe("decisions and the checklist", () => {
  test("are in the log; an item of the plan is ticked once, or skipped for a reason", async () => {
    const number = await confirmed("D1");
    const decided = await manager("writeEntry", {
      params: { number },
      body: { kind: "decision", words: "全部下架", why: "检测不合格", present: [idOf("legal")] },
    });
    expect(decided.status).toBe(200);
    const room = await roomOf(number);
    expect(room.entries).toMatchObject([
      { kind: "decision", why: "检测不合格", present: [{ id: idOf("legal") }] },
    ]);
    const [first, second] = room.checklist;
    expect((await tick(number, first.code, { how: "done" })).status).toBe(200);
    expect((await tick(number, first.code, { how: "done" })).body.code).toBe("ended_already");
    expect((await tick(number, second.code, { how: "skipped" })).status).toBe(422);
    expect((await tick(number, second.code, { how: "skipped", reason: "无库存" })).status).toBe(200);
    expect((await tick(number, "no_such_item", { how: "done" })).body.code).toBe("check_not_in_plan");
    expect((await roomOf(number)).checklist.slice(0, 2)).toMatchObject([
      { state: "done" },
      { state: "skipped", reason: "无库存" },
    ]);
    expect(await typesOf(number)).toEqual(
      expect.arrayContaining(["decision_taken", "check_done", "check_skipped"]),
    );
  });
});

describe("authorities", () => {
  test("are told under a duty with its article; not in the future, and not by everybody", async () => {
    const number = await confirmed("R1");
    const body = {
      authority: "市市场监督管理局",
      duty: "unsafe_goods",
      toldAt: house.now().toISOString(),
      words: "已口头报告",
    };
    expect((await legal("noteAuthority", { params: { number }, body })).status).toBe(200);
    expect((await agent("noteAuthority", { params: { number }, body })).status).toBe(403);
    const later = { ...body, toldAt: new Date(house.now().getTime() + 60_000).toISOString() };
    expect((await legal("noteAuthority", { params: { number }, body: later })).body.code).toBe(
      "told_in_future",
    );
    const { duties } = await roomOf(number);
    expect(duties.find(({ code }: { code: string }) => code === "unsafe_goods")).toMatchObject({
      toldAt: body.toldAt,
      articles: [{ id: "CPL-19", article: "第十九条" }],
    });
    expect(duties.every(({ articles }: { articles: object[] }) => articles.length > 0)).toBe(true);
  });
});

describe("the lead", () => {
  test("goes over once the next shift accepts; until then whoever offered it leads", async () => {
    const number = await confirmed("L1");
    const both = await Promise.all([lead(manager, number), lead(supervisor, number)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [first, next] = both[0].status === 200 ? [manager, supervisor] : [supervisor, manager];
    const to = idOf(next === supervisor ? "supervisor" : "operations_manager");
    expect((await offer(next, number, to)).body.code).toBe("not_the_leader");
    expect((await offer(first, number, idOf("agent"))).body.code).toBe("cannot_lead");
    const { body: offered } = await offer(first, number, to);
    expect((await offer(first, number, to)).body.code).toBe("handover_waits");
    expect((await reply(first, number, offered.id, "accepted")).body.code).toBe("not_your_handover");
    expect((await roomOf(number)).leader.id).not.toBe(to);
    expect((await reply(next, number, offered.id, "accepted")).status).toBe(200);
    expect((await reply(next, number, offered.id, "declined")).body.code).toBe("ended_already");
    expect((await roomOf(number)).leader.id).toBe(to);
  });
});

describe("closing", () => {
  test("waits for a reason while tasks are open; the review and its measures go on after it", async () => {
    const number = await confirmed("C1");
    await task(number);
    expect((await close(number)).body.code).toBe("tasks_open");
    expect((await close(number, "已由召回取代")).status).toBe(200);
    const { tasks } = await roomOf(number);
    expect(tasks).toMatchObject([{ state: "dropped", note: "已由召回取代" }]);
    expect((await addFact(number, "迟到的", "reported")).status).toBe(409);
    const review = { seenVersion: 0, happened: "鼓包", good: "应答快", bad: "下架慢" };
    expect((await manager("writeReview", { params: { number }, body: review })).body).toEqual({ version: 1 });
    expect((await manager("writeReview", { params: { number }, body: review })).body.code).toBe(
      "stale_version",
    );
    const { body: measure } = await manager("setMeasure", {
      params: { number },
      body: { words: "入库抽检", ownerId: idOf("quality_manager"), dueOn: "2026-10-01" },
    });
    const done = { params: { number, id: measure.id }, body: { proof: "抽检记录 8 份", effect: "无新增" } };
    expect((await manager("finishMeasure", done)).status).toBe(200);
    expect((await manager("finishMeasure", done)).body.code).toBe("ended_already");
    expect((await roomOf(number)).measures).toMatchObject([
      { state: "done", dueOn: "2026-10-01", isOverdue: false },
    ]);
  });

  test("leaves a record on paper whose chain is checked; changed behind the back, it says so", async () => {
    const number = await confirmed("C2");
    await fact(number, "电池鼓包五件", "confirmed");
    const paper = await textOf(number);
    expect(paper).toContain("电池鼓包五件");
    expect(paper).toContain("制作时已核验");
    await house.rows("UPDATE alert_event SET data = '{\"x\":1}' WHERE type = 'fact_added'");
    expect(await textOf(number)).toContain("事件链核验不通过");
  });
});

describe("the picture", () => {
  test("counts complaints and states, and names no customer", async () => {
    const number = await confirmed("P1");
    const { number: complaintNumber } = await receivedComplaint(agent);
    await manager("attachComplaint", { params: { number }, body: { complaintNumber } });
    const { body } = await manager("readAlertPicture", { params: { number } });
    expect(body).toMatchObject({
      states: [{ state: "received", complaints: 1 }],
      orders: { affected: 0, complained: 1 },
      days: [{ complaints: 1, customers: 1, expected: 0 }],
      batches: [{ sku: "S1", batch: "P1", orders: 0 }],
    });
    expect(body.hours).toHaveLength(48);
    const stranger = await staffCaller(house, "agent", "beta");
    expect((await stranger("readAlertPicture", { params: { number } })).status).toBe(404);
    expect((await stranger("readWarRoom", { params: { number } })).status).toBe(404);
  });
});

function idOf(name: string): string {
  return house.tenant("alpha").staffIds[emailOf(name, "alpha")]!;
}

async function confirmed(batch: string): Promise<string> {
  const { body } = await manager("openAlert", {
    body: { title: `批次 ${batch}`, level: "red", scope: [{ kind: "batch", subject: { sku: "S1", batch } }] },
  });
  const done = await manager("confirmAlert", { params: { number: body.number }, body: { seenVersion: 1 } });
  expect(done.status).toBe(200);
  return body.number;
}

async function roomOf(number: string) {
  return (await manager("readWarRoom", { params: { number } })).body;
}

async function typesOf(number: string): Promise<string[]> {
  const { body } = await manager("listAlertEvents", { params: { number }, query: { limit: "100" } });
  expect(body.isWhole).toBe(true);
  return body.rows.map(({ type }: { type: string }) => type);
}

function addFact(number: string, words: string, certainty: string, supersedes: string | null = null) {
  return legal("addFact", {
    params: { number },
    body: { words, sourceKind: "department", source: "品控部", certainty, supersedes },
  });
}

async function fact(number: string, words: string, certainty: string, supersedes?: string): Promise<string> {
  const added = await addFact(number, words, certainty, supersedes);
  expect(added.status).toBe(200);
  return added.body.id;
}

async function task(number: string): Promise<string> {
  const set = await manager("setTask", {
    params: { number },
    body: { title: "封存批次", ownerId: idOf("agent"), minutes: 30 },
  });
  expect(set.status).toBe(200);
  return set.body.id;
}

function finish(number: string, id: string) {
  return agent("finishTask", { params: { number, id }, body: { how: "done", note: "已封存" } });
}

function tick(number: string, code: string, body: object) {
  return legal("tickCheck", { params: { number, code }, body });
}

function lead(caller: Caller, number: string) {
  return caller("takeLead", { params: { number } });
}

function offer(caller: Caller, number: string, toId: string) {
  return caller("offerHandover", { params: { number }, body: { toId, words: "已下架，等检测" } });
}

function reply(caller: Caller, number: string, id: string, how: string) {
  return caller("answerHandover", { params: { number, id }, body: { how } });
}

async function close(number: string, openTasks?: string) {
  const { version } = (await manager("readAlert", { params: { number } })).body.alert;
  return manager("closeAlert", {
    params: { number },
    body: { seenVersion: version, reason: "已处理完", ...(openTasks && { openTasks }) },
  });
}

async function textOf(number: string): Promise<string> {
  const answer = await fetch(`${house.url}/api/alerts/${number}/record.pdf`, {
    headers: { cookie: await signIn(house, "operations_manager", "alpha") },
  });
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  return textOfPdf(Buffer.from(await answer.arrayBuffer())).join("");
}
