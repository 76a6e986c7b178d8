import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { demoAlert } from "../../../../test/support/demo-desk.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";

const units = 40;

describe("the demo's red alert", () => {
  let house: TestHouse;
  let supervisor: Caller;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    supervisor = await staffCaller(house, "supervisor", "alpha");
    number = await demoAlert(house, "alpha", { units, days: 8 });
  });
  afterAll(() => house?.close());

  test("everybody is there in time, for PR the deputy", async () => {
    const { body } = await supervisor("readAlert", { params: { number } });
    expect(body.alert).toMatchObject({ level: "red", state: "confirmed", answered: 6, called: 6 });
    const late = body.calls.filter((call: { minutes: number }) => call.minutes > 30);
    expect(late).toEqual([]);
    const pr = body.calls.find((call: { party: string }) => call.party === "pr");
    expect(pr.answeredBy.name).toBe("senior_agent alpha");
  });

  test("what is said has both approvals, or waits for them", async () => {
    const { body } = await supervisor("listStatements", { params: { number } });
    const states = body.rows.map((row: { purpose: string; state: string }) => [row.purpose, row.state]);
    expect(Object.fromEntries(states)).toEqual({
      reply: "cleared",
      notice: "cleared",
      public: "cleared",
      regulator: "waiting",
    });
  });

  test("every buyer is told once; the coupon has one of its approvals", async () => {
    const ended = await supervisor("listActions", { query: { which: "ended" } });
    expect(ended.body.rows).toMatchObject([
      { kind: "notice", state: "done", recipients: units, done: units },
    ]);
    const open = await supervisor("listActions", { query: { which: "open" } });
    expect(open.body.rows).toMatchObject([{ kind: "coupon", state: "awaiting_approval" }]);
  });

  test("most buyers have answered the recall, and goods come back day by day", async () => {
    const { counts, curve } = (await supervisor("readRecall", { params: { number } })).body.recall;
    expect(counts).toMatchObject({ sold: units, told: units });
    expect(counts.answered).toBeGreaterThan(units / 2);
    expect(counts.returned).toBeGreaterThan(units / 4);
    expect(curve.length).toBeGreaterThan(2);
  });

  test("the goods are held with proof; other batches ship again", async () => {
    const { body } = await supervisor("listHolds", { query: { which: "all" } });
    const holds = body.rows.map((row: { kind: string; state: string }) => [row.kind, row.state]);
    expect(holds.toSorted()).toEqual([
      ["batch_hold", "in_force"],
      ["delisting", "in_force"],
      ["stop_shipping", "awaiting_approval"],
      ["stop_shipping", "lifted"],
    ]);
  });

  test("what is said elsewhere of the batch joins the alert; a repeated letter is a copy", async () => {
    const { body } = await supervisor("listOpinions", { query: { which: "all" } });
    const joined = body.rows.filter((row: { alert: string | null }) => row.alert === number);
    expect(joined.length).toBeGreaterThan(5);
    expect(body.rows.map((row: { copies: number }) => row.copies)).toContain(1);
  });
});
