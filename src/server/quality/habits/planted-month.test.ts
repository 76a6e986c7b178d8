import { afterAll, beforeAll, expect, test } from "vitest";
import { staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { fillMonth, type MonthAgent } from "../../../../test/support/month/fill-month.ts";
import { ruleOfHabit } from "../../../../test/support/month/habits.ts";

let house: TestHouse;
let agents: MonthAgent[];

beforeAll(async () => {
  house = await openTestHouse({ startAt: new Date("2026-10-01T10:00:00+08:00") });
  agents = await fillMonth(house, { from: new Date("2026-08-27T00:00:00+08:00") });
}, 120_000);
afterAll(() => house?.close());

test("of a month of 4,000 conversations the house says who does what, and nothing of the others", async () => {
  const manager = await staffCaller(house, "quality_manager", "alpha");
  const run = await manager("startInspectionRun", {
    body: { from: "2026-08-27T00:00:00+08:00", to: "2026-10-01T00:00:00+08:00" },
  });
  expect(run.status).toBe(200);
  await house.work();

  const { body } = await manager("listHabits", { query: { from: "2026-08-27", to: "2026-09-30" } });
  expect(body).toMatchObject({ conversations: 4_000, agents: 12 });
  console.table(table(body.rows));

  const said = body.rows.map(({ staff, rule }: Row) => [
    agents.find(({ id }) => id === staff.id)!.name,
    rule.code,
  ]);
  const planted = agents.flatMap(({ name, habit }) => (habit ? [[name, ruleOfHabit[habit]]] : []));
  expect(said.toSorted()).toEqual(planted.toSorted());
}, 300_000);

type Row = {
  staff: { id: string };
  rule: { code: string };
  own: { broken: number; applied: number };
  others: { broken: number; applied: number };
};

/** Who was planted with what, and what was found. */
function table(rows: Row[]) {
  return agents.map(({ id, name, habit }) => ({
    agent: name,
    planted: habit ?? "nothing",
    found:
      rows
        .filter(({ staff }) => staff.id === id)
        .map(described)
        .join("; ") || "nothing",
  }));
}

function described({ rule, own, others }: Row): string {
  const share = ({ broken, applied }: Row["own"]) => `${((100 * broken) / applied).toFixed(1)} %`;
  return `${rule.code} ${share(own)}, others ${share(others)}`;
}
