import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { soldBatches } from "../../../../test/support/shop-of-batches.ts";
import type { Role } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { openByHand } from "../../alerts/record/open-by-hand.ts";
import { callsAreAnswered } from "./answer-calls.ts";
import { playBadBatch } from "./bad-batch.ts";
import { type Desk, openDesk } from "./desk.ts";
import { connectMessages } from "./messages.ts";
import { letReach } from "./reach-people.ts";

const units = 40;

describe("the demo's red alert", () => {
  let house: TestHouse;
  let supervisor: Caller;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    supervisor = await staffCaller(house, "supervisor", "alpha");
    const goods = { sku: "CUP-1", name: "保温杯", batch: "C1", supplier: "九曲五金", units };
    await soldBatches(house, "alpha", [goods]);
    const desk = await openHere();
    await letReach(house.house, desk.stage, desk.crew);
    const messages = await connectMessages(house.house, desk.crew.operations, house.now);
    ({ number } = await openByHand(desk.crew.supervisor, {
      title: "杯盖渗水",
      level: "orange",
      scope: [{ kind: "batch", subject: { sku: "CUP-1", batch: "C1" } }],
      signalNumbers: [],
      isDrill: false,
    }));
    await playBadBatch(desk, number);
    await desk.until(desk.now);
    await callsAreAnswered(desk);
    await messages.close();
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

  async function openHere(): Promise<Desk> {
    const people = await house.rows<{ id: string; email: string; name: string; role: Role }>(
      "SELECT id, email, name, role FROM staff",
    );
    const { tenantId } = house.tenant("alpha");
    const staff = (email: string): Staff => {
      const { id, name, role } = people.find((person) => person.email === email)!;
      return { kind: "staff", tenantId, id, name, role, gradeCode: "manager", departmentId: null };
    };
    return openDesk({
      house: house.house,
      stage: { ...house.tenant("alpha"), staff },
      clock: { now: house.now, set: house.setClock },
      now: new Date(house.now().getTime() + 8 * 86_400_000),
    });
  }
});
