import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { endedConversations } from "../../../../../test/support/ended-conversations.ts";
import { judge } from "../../../../../test/support/evaluated.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { drawSample } from "../../../../../test/support/sampled.ts";

/** Two inspectors, each alone, on the same conversations: who failed what is known, and so is how far they agree. */
describe("conversations judged twice", { timeout: 120_000 }, () => {
  let house: TestHouse;
  let inspector: Caller;
  let manager: Caller;
  let conversations: string[];

  beforeAll(async () => {
    house = await openTestHouse();
    inspector = await staffCaller(house, "inspector", "alpha");
    manager = await staffCaller(house, "quality_manager", "alpha");
    conversations = await endedConversations(house, await staffCaller(house, "agent", "alpha"), 24, () => ({
      channel: "phone",
    }));
    await judgeTwice(conversations, {
      first: (index) => (index < 8 ? ["greeting"] : []),
      second: (index) => [
        ...(index >= 4 && index < 12 ? ["greeting"] : []),
        ...(index >= 12 ? ["pace"] : []),
      ],
    });
    await inspectedByMachine((index) => index < 6);
  }, 120_000);
  afterAll(() => house?.close());

  test("agree as the tables of the textbook say, alpha with an interval from drawing them again", async () => {
    const greeting = async () => {
      const { body } = await manager("readAgreement", { query: { source: "double_blind" } });
      return body.byCriterion.find((row: Row) => row.criterionCode === "greeting");
    };
    const { agreement, disagreements } = await greeting();
    // Both fail 4, each alone 4, none 12.
    expect(agreement).toMatchObject({ items: 24, isFew: false, same: { count: 16, of: 24 } });
    expect(agreement.cohen.value).toBeCloseTo(0.25, 12);
    expect(agreement.fleiss.value).toBeCloseTo(0.25, 12);
    // Three answers could be given: chance is two in nine.
    expect(agreement.ac1.value).toBeCloseTo(4 / 7, 12);
    expect(agreement.alpha.value).toBeCloseTo(1 - (0.75 * 47) / 48, 12);
    expect(agreement.alpha.low).toBeLessThan(0);
    expect(agreement.alpha.high).toBeGreaterThan(0.5);
    expect((await greeting()).agreement).toEqual(agreement);
    expect(disagreements).toHaveLength(8);
    expect(disagreements[0].given.map(({ value }: { value: string }) => value).sort()).toEqual(["no", "yes"]);
  });

  test("are held against the machine, criterion by criterion, by those who judged blind", async () => {
    const greeting = async () => {
      const { body } = await manager("readMachineAgreement");
      return body.rows.find((row: Row) => row.criterionCode === "greeting");
    };
    const compared = await greeting();
    expect(compared).toMatchObject({
      ruleCode: "greeting",
      table: [
        [28, 4, 0],
        [8, 8, 0],
        [0, 0, 0],
      ],
      same: { count: 36, of: 48 },
      isFew: false,
    });
    expect(compared.cohen.value).toBeCloseTo(0.4, 12);
    expect(compared.disagreements).toHaveLength(12);
    expect(compared.disagreements[0]).toMatchObject({ people: "met", machine: "broken" });

    // Whoever had the machine's result before them says nothing of how right it is.
    const [seen] = await house.rows<{ number: string }>(
      "SELECT number FROM complaint JOIN conversation ON complaint.id = complaint_id WHERE conversation.id = $1",
      [conversations[0]],
    );
    const spot = await inspector("startEvaluation", {
      body: { complaintNumber: seen!.number, isBlind: false },
    });
    await judge(inspector, spot.body.id);
    expect((await greeting()).same.of).toBe(48);
    expect((await (await staffCaller(house, "agent", "alpha"))("readMachineAgreement")).status).toBe(403);
  });

  test("show month by month whether an inspector still grades as before", async () => {
    const before = await driftOf("inspector alpha");
    expect(before.months).toMatchObject([{ evaluations: 24, moved: null }]);
    expect(before.months[0].fromOthers).toBeGreaterThan(0);
    expect(before.months[0].answers.differing).toBeGreaterThan(0);

    await house.advance(31 * 24 * 60);
    await judgeTwice(conversations.slice(0, 12), {
      first: () => ["greeting", "pace"],
      second: () => [],
    });
    const after = await driftOf("inspector alpha");
    expect(after.months).toHaveLength(2);
    expect(after.months[1].moved).toMatchObject({ standsOut: true });
    expect(after.months[1].moved.points).toBeLessThan(0);
    expect(after.changes).toEqual([{ day: "2026-10-17", towards: "severe" }]);
    expect((await inspector("readGraderDrift", { query: { to: "2026-01-01" } })).body.rows).toEqual([]);
    expect((await (await staffCaller(house, "agent", "alpha"))("readGraderDrift")).status).toBe(403);
  });

  type Row = { criterionCode: string };
  type Fails = (index: number) => string[];

  async function judgeTwice(ids: string[], { first, second }: { first: Fails; second: Fails }) {
    const { staffIds } = house.tenant("alpha");
    const items = await drawSample(house, "alpha", ids, {
      first: staffIds["inspector@alpha.example"]!,
      second: staffIds["quality_manager@alpha.example"]!,
    });
    for (const [index, sampleItemId] of items.entries()) {
      await judgeItem(inspector, sampleItemId, first(index));
      await judgeItem(manager, sampleItemId, second(index));
    }
  }

  async function judgeItem(by: Caller, sampleItemId: string, failed: string[]) {
    const begun = await by("startEvaluation", { body: { sampleItemId, isBlind: true } });
    await judge(by, begun.body.id, failed);
  }

  async function inspectedByMachine(isBroken: (index: number) => boolean) {
    for (const [index, id] of conversations.entries()) {
      await house.rows(
        `INSERT INTO inspection (tenant_id, conversation_id, complaint_id, staff_id, channel, ended_at, rule_set_version,
           inspected_at, met_count, broken_count, not_applicable_count, has_critical)
         SELECT tenant_id, id, complaint_id, staff_id, channel, ended_at, 'test', ended_at, 1, 0, 0, false
           FROM conversation WHERE id = $1`,
        [id],
      );
      await house.rows(
        `INSERT INTO inspection_result (tenant_id, conversation_id, rule_code, rule_version, outcome, severity, weight,
           staff_id, channel, reason_code, ended_at, found_at)
         SELECT tenant_id, id, 'greeting', 0, $2, 'normal', 10, staff_id, channel, 'test', ended_at, ended_at
           FROM conversation WHERE id = $1`,
        [id, isBroken(index) ? "broken" : "met"],
      );
    }
  }

  async function driftOf(name: string) {
    const { body } = await inspector("readGraderDrift");
    return body.rows.find(({ person }: { person: { name: string } }) => person.name === name);
  }
});
