import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { confirmingComplaint, take } from "../../../../test/support/walk.ts";

let house: TestHouse;
let agent: Caller;
let manager: Caller;
let trainer: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  agent = await staffCaller(house, "agent", "alpha");
  manager = await staffCaller(house, "quality_manager", "alpha");
  trainer = await staffCaller(house, "trainer", "alpha");
});
afterAll(() => house?.close());

test("the house's own procedure is asked from its publication on, by its version; before it the product's", async () => {
  const before = await closedAndInspected();
  expect((await procedureResult(before)).values).not.toHaveProperty("procedureVersion");

  await publish([step("受理", ["complaint_accepted"]), step("向品控核实", ["supplier_link_sent"])]);
  const after = await closedAndInspected();
  expect(await procedureResult(after)).toMatchObject({
    outcome: "broken",
    reason: "step_missing",
    values: { stepZh: "向品控核实", procedureZh: "商品质量处理规范", procedureVersion: 1 },
  });

  await publish([step("受理", ["complaint_accepted"]), step("提供方案", ["remedy_offered"]), step("致谢")]);
  expect(await procedureResult(await closedAndInspected())).toMatchObject({
    outcome: "met",
    reason: "steps_in_order",
    values: { steps: 2, procedureVersion: 2 },
  });

  const kept = [await procedureResult(before), await procedureResult(after)];
  await inspectAgain();
  expect([await procedureResult(before), await procedureResult(after)]).toEqual(kept);
}, 60_000);

test("one without steps the journal can show leaves the product's in place", async () => {
  await publish([step("受理"), step("提供方案", ["remedy_offered"])]);
  const { values } = await procedureResult(await closedAndInspected());
  expect(values).not.toHaveProperty("procedureVersion");
});

function step(zh: string, events?: string[]) {
  return { zh, en: `en ${zh}`, ...(events && { events }) };
}

async function publish(steps: object[]): Promise<void> {
  const params = { code: "goods_in_order" };
  const content = {
    zh: "商品质量处理规范",
    en: "Goods quality",
    aimZh: "有始有终。",
    aimEn: "From end to end.",
    categories: ["goods_quality"],
    states: [],
    steps,
  };
  const drafted = await trainer("draftProcedure", { params, body: { content, seenRevision: 0 } });
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(200);
  const sent = await trainer("sendProcedure", {
    params,
    body: { seenRevision: drafted.body.revision },
  });
  const body = { isApproved: true, seenRevision: sent.body.revision };
  expect((await manager("decideProcedure", { params, body })).status).toBe(200);
  await house.advance(1);
}

async function closedAndInspected(): Promise<string> {
  const { number, version } = await confirmingComplaint(house, agent);
  await house.rows(
    "UPDATE complaint SET category = 'goods_quality', second_category = 'broken' WHERE number = $1",
    [number],
  );
  await take(agent, "recordConfirmation", number, { version, source: "phone" });
  await house.work();
  return number;
}

async function procedureResult(number: string) {
  const [inspection] = (await manager("readComplaintInspections", { params: { number } })).body.rows;
  return inspection.results.find(({ ruleCode }: { ruleCode: string }) => ruleCode === "procedure_goods");
}

async function inspectAgain(): Promise<void> {
  const body = { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" };
  expect((await manager("startInspectionRun", { body })).status).toBe(200);
  await house.work();
}
