import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import {
  acceptedComplaint,
  closedComplaint,
  customerOf,
  fulfillingComplaint,
  take,
  viewOf,
} from "../../../../test/support/walk.ts";

let house: TestHouse;
let agent: Caller;
let manager: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  agent = await staffCaller(house, "agent", "alpha");
  manager = await staffCaller(house, "quality_manager", "alpha");
});
afterAll(() => house?.close());

test("a reply within three minutes is a round in time, a later one is not, and both can be looked at", async () => {
  const { number } = await acceptedComplaint(agent);
  const customer = await customerOf(house, number);
  await say(customer, "什么时候能换？");
  await house.advance(2);
  await reply(number, "今天下午给您答复。");
  await say(customer, "还没有消息？");
  await house.advance(10);
  await reply(number, "刚问到，明天发出。");
  await house.work();

  expect(await ownFigure("three_minute_reply")).toMatchObject({ value: 0.5, counted: 2, conversations: 1 });
  expect(await ownFigure("average_response")).toMatchObject({ value: (120 + 600) / 2 });
  const { body } = await agent("listOwnSources", { query: { indicator: "three_minute_reply" } });
  expect(body.rows).toMatchObject([
    { complaintNumber: number, gave: 0 },
    { complaintNumber: number, gave: 1 },
  ]);
  const view = await viewOf(agent, number);
  expect(view.messages.map(({ id }) => id)).toContain(body.rows[0].messageId);
});

test("sources are read page by page", async () => {
  const query = { indicator: "three_minute_reply", limit: "1" };
  const first = (await agent("listOwnSources", { query })).body;
  const second = (await agent("listOwnSources", { query: { ...query, after: first.next } })).body;
  expect(second.rows).toHaveLength(1);
  expect(second.rows[0].id).not.toBe(first.rows[0].id);
});

test("an ending that is reopened no longer counts as settled the first time", async () => {
  const { number, version } = await closedComplaint(house, agent);
  await house.work();
  expect(await ownFigure("first_contact_resolution")).toMatchObject({ value: 1, counted: 1 });
  await take(agent, "reopenComplaint", number, { version, reason: "又裂了" });
  await house.work();
  expect(await ownFigure("first_contact_resolution")).toMatchObject({ value: 0, counted: 1 });
  expect(await ownFigure("reopened")).toMatchObject({ value: 1, counted: 1 });
});

test("a promise kept late stays broken", async () => {
  await fulfillingComplaint(agent);
  await house.advance(25 * 60);
  const { value, counted } = await ownFigure("promise_kept");
  expect(counted).toBeGreaterThan(1);
  expect(value).toBeLessThan(1);
});

test("few conversations are said to tell nothing, and nobody is named beside one's own figure", async () => {
  const { body } = await agent("readOwnPerformance", { query: {} });
  const standings = body.figures.map(({ own }: { own: { standing: string } }) => own.standing);
  expect(new Set(standings)).toEqual(new Set(["too_few", "not_compared"]));
  expect(JSON.stringify(body)).not.toContain("agent alpha");
});

test("the team is read by who leads it, and by nobody else", async () => {
  const { body } = await manager("readTeamPerformance", { query: {} });
  expect(body.groups).toMatchObject([{ name: "agent alpha" }]);
  expect((await manager("readTeamPerformance", { query: { by: "channel" } })).body.groups).toContainEqual({
    id: "phone",
    name: "phone",
  });
  expect((await agent("readTeamPerformance", { query: {} })).status).toBe(403);
});

test("day by day with limits", async () => {
  const { body } = await agent("readOwnTrend", { query: { indicator: "three_minute_reply" } });
  expect(body).toMatchObject({ center: 0.5, points: [{ counted: 2, value: 0.5, signals: [] }] });
  expect((await agent("readOwnTrend", { query: { indicator: "unknown" } })).status).toBe(404);
});

test("what a trend is watched for is chosen, and each choice says how often it is wrong", async () => {
  const watched = async (chart: object) =>
    (await agent("readOwnTrend", { query: { indicator: "three_minute_reply", ...chart } })).body;
  expect((await watched({})).watch).toMatchObject({ chart: "zones", limit: null, isRare: false });
  expect((await watched({ chart: "ewma" })).points[0].sums).toEqual([0]);
  const rare = await watched({ chart: "cusum" });
  expect(rare.watch.isRare).toBe(true);
  expect(rare.watch.falseAlarmDays).toBeGreaterThanOrEqual(370);
  const refused = await agent("readOwnTrend", { query: { indicator: "three_minute_reply", chart: "guess" } });
  expect(refused.status).toBe(422);
});

test.each([
  [{ from: "2026-09-16", to: "2027-01-01" }, "period_in_future"],
  [{ from: "2026-09-16", to: "2026-09-01" }, "period_ends_before_it_begins"],
  [{ from: "2020-01-01", to: "2026-09-01" }, "period_too_long"],
])("the period %o is refused", async (query, code) => {
  expect((await agent("readOwnPerformance", { query })).body).toMatchObject({ code });
});

const oneMinute = {
  code: "one_minute_reply",
  zh: "一分钟回复率",
  en: "Replied within one minute",
  aboutZh: "在线渠道一分钟内答复的轮次占比。",
  aboutEn: "The share of rounds answered within a minute.",
  group: "speed",
  counts: "round",
  formula: "answered && seconds <= 60",
  statistic: "mean",
  unit: "share",
  direction: "more",
  hours: { from: 9, to: 21 },
  channels: ["phone"],
  platform: "自营",
  isAdjusted: true,
};

test("a house counts by its own definition from a day on, and keeps who changed it", async () => {
  const saved = { indicator: oneMinute, fromDay: "2026-09-01", seenVersion: 0 };
  expect((await manager("saveIndicator", { body: saved })).body).toEqual({
    code: "one_minute_reply",
    version: 1,
  });
  expect(await ownFigure("one_minute_reply")).toMatchObject({ value: 0, counted: 2 });
  const [event] = await house.rows("SELECT data FROM settings_event WHERE type = 'indicator_saved'");
  expect(event).toMatchObject({ data: { code: "one_minute_reply", version: 1, fromDay: "2026-09-01" } });

  expect((await manager("saveIndicator", { body: saved })).body.code).toBe("stale_version");
  expect((await agent("saveIndicator", { body: saved })).status).toBe(403);
});

test("a definition is tried on the last four weeks beside the one in use, and nothing is kept", async () => {
  const looser = { ...oneMinute, formula: "answered && seconds <= 36000", hours: { from: 0, to: 24 } };
  const { status, body } = await manager("tryIndicator", { body: { indicator: looser } });
  expect(status).toBe(200);
  expect(body.inUse).toMatchObject({ value: 0, counted: 2 });
  expect(body.tried.counted).toBeGreaterThanOrEqual(2);
  expect(body.tried.value).toBeGreaterThan(0);
  expect(await ownFigure("one_minute_reply")).toMatchObject({ value: 0, counted: 2 });
  const fresh = await manager("tryIndicator", { body: { indicator: { ...looser, code: "never_kept" } } });
  expect(fresh.body).toMatchObject({ inUse: null, tried: body.tried });
  const wrong = { ...looser, formula: "seconds <=" };
  expect((await manager("tryIndicator", { body: { indicator: wrong } })).body.code).toBe("formula_wrong");
  expect((await agent("tryIndicator", { body: { indicator: looser } })).status).toBe(403);
});

test.each([
  ["an unknown name", { formula: "reopened" }, "formula_wrong"],
  ["a sum of a flag", { formula: "answered + seconds" }, "formula_wrong"],
  ["a formula that does not end", { formula: "seconds <=" }, "formula_wrong"],
  ["hours that end before they begin", { hours: { from: 21, to: 9 } }, "window_empty"],
  ["a share of seconds", { formula: "seconds" }, "unit_does_not_fit"],
])("%s is refused where it stands", async (_what, change, code) => {
  const body = {
    indicator: { ...oneMinute, code: "other_reply", ...change },
    fromDay: "2026-09-01",
    seenVersion: 0,
  };
  const answer = await manager("saveIndicator", { body });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code, fields: [{ code }] });
});

test("two versions never hold on the same day", async () => {
  const body = { indicator: oneMinute, fromDay: "2026-08-01", seenVersion: 1 };
  expect((await manager("saveIndicator", { body })).body.code).toBe("versions_overlap");
});

test("read anew from the journal, every figure is the same", async () => {
  const before = await facts();
  await house.rows("DELETE FROM measured_fact");
  expect((await manager("measureAgain", {})).status).toBe(200);
  await house.work();
  expect(await facts()).toEqual(before);
  expect(before.length).toBeGreaterThan(10);
});

async function ownFigure(code: string) {
  const { body } = await agent("readOwnPerformance", { query: {} });
  return body.figures.find((figure: { indicator: { code: string } }) => figure.indicator.code === code).own;
}

async function say(customer: Caller, body: string) {
  expect((await customer("writeIn", { body: { body, uploads: [] } })).status).toBe(200);
}

function reply(number: string, body: string) {
  return take(agent, "sendMessage", number, { body, uploads: [] });
}

function facts() {
  return house.rows("SELECT * FROM measured_fact ORDER BY complaint_id, kind, source_id");
}
