import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../../test/support/house.ts";
import { closedComplaint } from "../../../../../test/support/walk.ts";

describe("inspection rules have versions", () => {
  let house: TestHouse;
  let manager: Caller;
  let operations: Caller;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    manager = await staffCaller(house, "quality_manager", "alpha");
    operations = await staffCaller(house, "operations_manager", "alpha");
    agent = await staffCaller(house, "agent", "alpha");
    await closedComplaint(house, agent);
    await house.work();
  });
  afterAll(() => house?.close());

  test("the product's rules hold until the house publishes its own", async () => {
    const { rows } = (await agent("listInspectionRules")).body;
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(rows.every(({ inForce }: { inForce: number }) => inForce === 0)).toBe(true);
  });

  test("a draft is tried, published by another person and locked; nothing of that in another order", async () => {
    const written = await write("apology", { isActive: true, weight: 9, check: sorryOnly() });
    expect(written).toMatchObject({ status: 200, body: { code: "apology", inForce: 0 } });
    expect(written.body.versions[0]).toMatchObject({ version: 1, state: "draft", trial: null });

    expect(await act(operations, "publishInspectionRule", "apology")).toMatchObject({
      status: 409,
      body: { code: "rule_not_tried" },
    });
    const tried = await act(manager, "tryInspectionRule", "apology");
    expect(tried.body.versions[0]).toMatchObject({
      state: "tried",
      trial: { conversations: 1, compared: 1 },
    });
    expect(await act(manager, "publishInspectionRule", "apology")).toMatchObject({
      status: 403,
      body: { code: "own_draft" },
    });
    const published = await act(operations, "publishInspectionRule", "apology");
    expect(published.body).toMatchObject({ inForce: 1 });
    expect(published.body.versions[0]).toMatchObject({
      state: "published",
      writtenBy: { name: "quality_manager alpha" },
      publishedBy: { name: "operations_manager alpha" },
    });
    await expect(
      house.rows(
        "UPDATE inspection_rule_version SET definition = '{}' WHERE code = 'apology' AND version = 1",
      ),
    ).rejects.toThrow("published");
    expect(await act(operations, "publishInspectionRule", "apology")).toMatchObject({
      status: 409,
      body: { code: "no_draft" },
    });
  });

  test("a trial says which conversations would change, and whose", async () => {
    await write("first_response", { check: { ...(await checkOf("first_response")), minutes: 1 } });
    const late = await act(manager, "tryInspectionRule", "first_response");
    expect(late.body.versions[0].trial).toMatchObject({
      changedCount: 0,
      before: { met: 1 },
      after: { met: 1 },
    });

    await write("hand_over", { check: { kind: "hand_over", leastCharacters: 5 }, isActive: false });
    const off = await act(manager, "tryInspectionRule", "hand_over");
    expect(off.body.versions[0].trial).toMatchObject({
      changedCount: 1,
      changed: [{ before: "not_applicable", after: null, reason: "rule_switched_off" }],
    });

    const strict = { ...(await checkOf("greeting")), greetings: ["阁下安好"] };
    await write("greeting", { check: strict });
    const { trial } = (await act(manager, "tryInspectionRule", "greeting")).body.versions[0];
    expect(trial).toMatchObject({ before: { met: 1, broken: 0 }, after: { met: 0, broken: 1 } });
    expect(trial.byStaff).toMatchObject([
      { staff: { name: "agent alpha" }, brokenBefore: 0, brokenAfter: 1 },
    ]);
  });

  test("writing on a tried draft takes its trial away", async () => {
    await write("greeting", { check: await checkOf("greeting") });
    expect((await ruleOf("greeting")).versions[0]).toMatchObject({ version: 1, state: "draft", trial: null });
  });

  test("a newer version's result takes the older one's place, which stays readable", async () => {
    await write("closing_confirmed", { severity: "high", inForceFrom: "2026-09-01" });
    await act(manager, "tryInspectionRule", "closing_confirmed");
    await act(operations, "publishInspectionRule", "closing_confirmed");
    await manager("startInspectionRun", {
      body: { from: "2026-09-01T00:00:00Z", to: "2026-12-01T00:00:00Z", ruleCodes: ["closing_confirmed"] },
    });
    await house.work();
    const [{ conversationId }] = (await manager("listInspections")).body.rows;
    const { results, earlier } = (await manager("readInspection", { params: { id: conversationId } })).body;
    expect(ofRule(results, "closing_confirmed")).toMatchObject({
      ruleVersion: 1,
      severity: "high",
      isCurrent: true,
    });
    expect(ofRule(earlier, "closing_confirmed")).toMatchObject({ ruleVersion: 0, isCurrent: false });
  });

  test("a version that comes into force tomorrow judges nobody who ended before", async () => {
    await write("restatement", { inForceFrom: "2027-01-01", weight: 50 });
    await act(manager, "tryInspectionRule", "restatement");
    const published = await act(operations, "publishInspectionRule", "restatement");
    expect(published.body).toMatchObject({ inForce: 0, versions: [{ version: 1 }, { version: 0 }] });
  });

  test("a house's own rule is refused where it names what is not there", async () => {
    const procedure = {
      kind: "procedure",
      steps: [step("complaint_accepted"), step("complaint_sent_to_moon")],
    };
    expect(await write("own_rule", { check: procedure })).toMatchObject({
      status: 422,
      body: { fields: [{ at: "/check/steps/1/events", code: "unknown_name" }] },
    });
    expect(await write("own_rule", { categories: ["moon"] })).toMatchObject({
      status: 422,
      body: { fields: [{ at: "/categories/0", code: "unknown_name" }] },
    });
    expect(await write("greeting", { check: { kind: "promise_timed" } })).toMatchObject({
      status: 422,
      body: { code: "rule_kind_fixed" },
    });
    expect((await act(manager, "tryInspectionRule", "never_written")).body.code).toBe("no_draft");
    expect((await agent("writeInspectionRule", { params: { code: "greeting" }, body: {} })).status).toBe(403);
  });

  function act(caller: Caller, route: "tryInspectionRule" | "publishInspectionRule", code: string) {
    return caller(route, { params: { code }, body: {} });
  }

  async function write(code: string, changes: object) {
    const known = (await manager("listInspectionRules")).body.rows.find(
      (rule: { code: string }) => rule.code === code,
    );
    const definition = known?.versions.at(-1).definition ?? ownDefinition;
    const body = { ...definition, inForceFrom: "2026-09-01", ...changes };
    return manager("writeInspectionRule", { params: { code }, body });
  }

  async function ruleOf(code: string) {
    const { rows } = (await manager("listInspectionRules")).body;
    return rows.find((rule: { code: string }) => rule.code === code);
  }

  async function checkOf(code: string) {
    return (await ruleOf(code)).versions.at(-1).definition.check;
  }
});

const ownDefinition = {
  nameZh: "自有规则",
  nameEn: "Our own",
  check: { kind: "promise_timed" },
  severity: "normal",
  weight: 5,
  channels: [],
  categories: [],
  isActive: true,
};

function sorryOnly() {
  return { kind: "apology", parties: ["merchant"], phrases: ["抱歉"] };
}

function step(event: string) {
  return { code: "step", nameZh: "步骤", nameEn: "Step", events: [event], isOptional: false };
}

function ofRule(results: { ruleCode: string }[], code: string) {
  return results.find(({ ruleCode }) => ruleCode === code);
}
