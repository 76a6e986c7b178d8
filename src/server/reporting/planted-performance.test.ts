import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { fillMonth, type MonthAgent } from "../../../test/support/month/fill-month.ts";

const period = { from: "2026-09-01", to: "2026-09-30" };

let house: TestHouse;
let agents: MonthAgent[];
let manager: Caller;

beforeAll(async () => {
  house = await openTestHouse({ slugs: ["alpha"], startAt: new Date("2026-10-01T10:00:00+08:00") });
  agents = await fillMonth(house, { conversations: 1_200, from: new Date("2026-09-01T00:00:00+08:00") });
  manager = await staffCaller(house, "quality_manager", "alpha");
  await manager("measureAgain", {});
  await manager("startInspectionRun", {
    body: { from: "2026-09-01T00:00:00+08:00", to: "2026-10-01T00:00:00+08:00" },
  });
  await house.work();
}, 240_000);
afterAll(() => house?.close());

test("whoever is slow or breaks promises is said to be so, and nobody who does nothing of the kind", async () => {
  const { body } = await manager("readTeamPerformance", { query: period });
  const worse = body.figures.flatMap(({ indicator, rows }: Figure) =>
    rows.filter(({ standing }) => standing === "worse").map(({ group }) => [indicator.code, habitOf(group)]),
  );
  expect(worse).toContainEqual(["first_response", "slow_first_response"]);
  expect(worse).toContainEqual(["promise_kept", "breaks_promises"]);
  expect(worse.filter(([, habit]: [string, string | null]) => habit === null)).toEqual([]);
  expect(worse.filter(([code]: [string]) => code === "promise_kept")).toHaveLength(1);
});

test("what is planted to displease is linked with dissatisfaction; where nothing ended so, too little is known", async () => {
  const { body } = await manager("readQualityLink", { query: period });
  const linked = body.rows.filter(({ verdict }: Link) => verdict === "linked");
  expect(linked.length).toBeGreaterThan(0);
  for (const { outcome, effect, low } of linked as Link[]) {
    expect(outcome).toBe("dissatisfied");
    expect(effect).toBeGreaterThan(0);
    expect(low).toBeGreaterThan(0);
  }
  for (const { outcome, verdict } of body.rows as Link[])
    if (outcome === "reopened") expect(verdict).toBe("too_few");
});

type Figure = { indicator: { code: string }; rows: { group: string; standing: string }[] };
type Link = { outcome: string; verdict: string; effect: number; low: number };

function habitOf(staffId: string): string | null {
  return agents.find(({ id }) => id === staffId)!.habit;
}
