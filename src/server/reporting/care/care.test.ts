import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint, customerOf, take } from "../../../../test/support/walk.ts";
import { factNames } from "../../../shared/api/performance-fields.ts";
import { type CareDay, careProposalsFor } from "./rules.ts";

describe("what could ease the work", () => {
  test("heavy words of one day ask for a break, of seven days for lighter cases", () => {
    const days = [day("2026-09-01", { heavyMessages: 3 }), day("2026-09-07", { heavyMessages: 2 })];
    expect(kinds(days)).toEqual(["break", "lighter_cases"]);
    const apart = [day("2026-09-01", { heavyMessages: 2 }), day("2026-09-08", { heavyMessages: 2 })];
    expect(kinds(apart)).toEqual([]);
  });

  test("nights, pace and days without rest are each found with their day", () => {
    expect(careProposalsFor([day("2026-09-01", { nightHours: 8 })], 0, rules)).toEqual([
      { kind: "day_shifts", found: 8, day: "2026-09-01", limit: 8 },
    ]);
    expect(kinds([day("2026-09-01", { hours: 2, messages: 80 })])).toEqual(["slower_pace"]);
    const week = [1, 2, 3, 4, 5, 6].map((date) => day(`2026-09-0${date}`, { hours: 4 }));
    expect(kinds(week)).toEqual(["days_off"]);
    expect(kinds(week.filter((_, index) => index !== 2))).toEqual([]);
  });

  test("too many open complaints at once", () => {
    expect(careProposalsFor([], 40, rules)).toEqual([
      { kind: "fewer_open", found: 40, day: null, limit: 40 },
    ]);
    expect(careProposalsFor([], 39, rules)).toEqual([]);
  });
});

describe("who sees it", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    const { number } = await acceptedComplaint(agent);
    const customer = await customerOf(house, number);
    for (const body of ["你们这群骗子，我要打12315投诉！", "骗子！气死我了，什么垃圾店！"])
      await customer("writeIn", { body: { body, uploads: [] } });
    await house.advance(14 * 60);
    await take(agent, "sendMessage", number, { body: "非常抱歉，这就为您处理。", uploads: [] });
    await house.work();
  });
  afterAll(() => house?.close());

  test("the person sees their own at once, with whom they can turn to", async () => {
    const { body } = await agent("readOwnCare", { query: {} });
    expect(body.days).toMatchObject([{ day: "2026-09-16" }, { day: "2026-09-17", nightHours: 1 }]);
    expect(body.days[0].heavyMessages).toBeGreaterThan(0);
    expect(body.openComplaints).toBe(1);
    expect(body.supportZh).toContain("主管");
  });

  test("nobody else does, until the person has looked and says so", async () => {
    expect((await agent("readTeamCare", { query: {} })).status).toBe(403);
    const before = (await supervisor("readTeamCare", { query: { from: "2026-09-15" } })).body;
    expect(before.people).toMatchObject([{ name: "agent alpha", throughDay: null, figures: null }]);
    expect(before.together).toBeNull();

    expect((await agent("seeCare", { body: { throughDay: "2027-01-01" } })).body.code).toBe(
      "period_in_future",
    );
    expect((await agent("seeCare", { body: { throughDay: "2026-09-16" } })).status).toBe(200);
    const { people } = (await supervisor("readTeamCare", { query: { from: "2026-09-15" } })).body;
    expect(people).toMatchObject([{ throughDay: "2026-09-16", figures: { days: [{ day: "2026-09-16" }] } }]);
  });

  test("after the house's days it is shown without", async () => {
    await house.advance(8 * 24 * 60);
    const { people } = (await supervisor("readTeamCare", { query: { from: "2026-09-15" } })).body;
    expect(people[0].figures.days).toMatchObject([{ day: "2026-09-16" }, { day: "2026-09-17" }]);
  });

  test("the house changes its rules; who saw an older version is told", async () => {
    const planner = await staffCaller(house, "operations_manager", "alpha");
    const { version, ...known } = (await planner("readCareRules", {})).body;
    const body = { rules: { ...known, heavyPerDay: 1 }, seenVersion: version };
    expect((await planner("changeCareRules", { body })).body).toEqual({ version: 1 });
    expect((await planner("changeCareRules", { body })).body.code).toBe("stale_version");
    expect((await supervisor("changeCareRules", { body })).status).toBe(403);
    const { proposals } = (await agent("readOwnCare", { query: { from: "2026-09-15" } })).body;
    expect(proposals).toContainEqual(expect.objectContaining({ kind: "break", limit: 1 }));
  });
});

test("no indicator can be made of it", () => {
  const careKinds = ["abuse", "work"];
  expect(Object.keys(factNames).filter((kind) => careKinds.includes(kind))).toEqual([]);
  const counted = readFileSync(new URL("../indicators/fact-source.ts", import.meta.url), "utf8");
  expect(counted).not.toContain("care_fact");
});

const rules = {
  heavyPerDay: 3,
  heavyPerWeek: 5,
  nightHoursPerWeek: 8,
  openComplaints: 40,
  messagesPerHour: 40,
  daysWithoutRest: 6,
  shownAfterDays: 7,
  supportZh: "找主管聊聊。",
  supportEn: "Talk to your supervisor.",
};

function day(date: string, found: Partial<CareDay>): CareDay {
  return { day: date, heavyMessages: 0, nightHours: 0, hours: 0, messages: 0, ...found };
}

function kinds(days: CareDay[]): string[] {
  return careProposalsFor(days, 0, rules).map(({ kind }) => kind);
}
