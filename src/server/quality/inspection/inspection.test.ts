import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint, closedComplaint, take, viewOf } from "../../../../test/support/walk.ts";
import { inspectEnded } from "./inspect-ended.ts";

describe("every conversation is inspected", () => {
  let house: TestHouse;
  let agent: Caller;
  let colleague: Caller;
  let manager: Caller;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    colleague = await staffCaller(house, "agent2", "alpha");
    manager = await staffCaller(house, "quality_manager", "alpha");
    ({ number } = await closedComplaint(house, agent));
    await house.work();
  });
  afterAll(() => house?.close());

  test("a closed complaint is inspected by every rule, once", async () => {
    const [inspection] = (await manager("readComplaintInspections", { params: { number } })).body.rows;
    expect(inspection).toMatchObject({ complaintNumber: number, chapter: 1, staff: { name: "agent alpha" } });
    expect(outcomesOf(inspection)).toMatchObject({
      greeting: "met",
      restatement: "met",
      apology: "broken",
      closing_confirmed: "met",
      hand_over: "not_applicable",
    });

    const before = await resultRows();
    const [{ complaint_id }] = (await house.rows(
      "SELECT complaint_id FROM inspection WHERE conversation_id = $1",
      [inspection.conversationId],
    )) as [{ complaint_id: string }];
    await inspectEnded({ tenantId: house.tenant("alpha").tenantId, stream: complaint_id });
    expect(await resultRows()).toEqual(before);
  });

  test("a place names the very words, and the person who wrote them", async () => {
    const withdrawn = await withdrawnAfter("我加您微信聊吧，这样快一些。");
    const [{ conversationId }] = (
      await manager("readComplaintInspections", { params: { number: withdrawn } })
    ).body.rows;
    const { body } = await manager("readInspection", { params: { id: conversationId } });
    const found = body.results.find(({ ruleCode }: { ruleCode: string }) => ruleCode === "private_contact");
    expect(found).toMatchObject({ outcome: "broken", severity: "critical", staff: { name: "agent alpha" } });
    const [{ messageId, start, end }] = found.places;
    const message = body.messages.find(({ id }: { id: string }) => id === messageId);
    expect(message.body.slice(start, end)).toContain("微信");
    expect(body.hasCritical).toBe(true);
  });

  test("an agent sees their own conversations and nobody else's", async () => {
    const mine = (await agent("listInspections")).body;
    expect(mine.rows.length).toBeGreaterThan(0);
    expect(new Set(mine.rows.map(({ staff }: { staff: { name: string } }) => staff.name))).toEqual(
      new Set(["agent alpha"]),
    );
    expect((await colleague("listInspections")).body).toMatchObject({ rows: [], total: 0 });

    const [{ conversationId, staff }] = mine.rows;
    expect((await agent("readInspection", { params: { id: conversationId } })).status).toBe(200);
    expect((await colleague("readInspection", { params: { id: conversationId } })).status).toBe(404);
    const pried = await colleague("listInspections", { query: { staffId: staff.id } });
    expect(pried).toMatchObject({ status: 403, body: { code: "own_inspections_only" } });
  });

  test("the list is found by rule and outcome, and the rates count the same", async () => {
    const broken = (
      await manager("listInspections", { query: { rule: "private_contact", outcome: "broken" } })
    ).body;
    expect(broken).toMatchObject({ total: 1, isMore: false, next: null });
    expect(broken.rows[0].brokenRules.map(({ code }: { code: string }) => code)).toContain("private_contact");

    const rates = (await manager("readInspectionRates")).body;
    const rule = rates.rules.find(({ code }: { code: string }) => code === "private_contact");
    expect(rule.broken).toBe(1);
    expect(rule.course.reduce((sum: number, day: { broken: number }) => sum + day.broken, 0)).toBe(1);
    expect(rates.conversations).toBe((await manager("listInspections")).body.total);
  });

  test("pages follow one another without gap or double", async () => {
    const all = (await manager("listInspections")).body.rows.map(idOf);
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 10; page += 1) {
      const { body } = await manager("listInspections", {
        query: { limit: "1", ...(after ? { after } : {}) },
      });
      seen.push(...body.rows.map(idOf));
      if (!body.next) break;
      after = body.next;
    }
    expect(seen).toEqual(all);
  });

  test("a range of rates is refused backwards or beyond three months", async () => {
    const ask = (from: string, to: string) => manager("readInspectionRates", { query: { from, to } });
    const refused = { status: 422, body: { code: "range_unfit" } };
    expect(await ask("2026-09-16T00:00:00Z", "2026-09-10T00:00:00Z")).toMatchObject(refused);
    expect(await ask("2026-01-01T00:00:00Z", "2026-09-10T00:00:00Z")).toMatchObject(refused);
    expect((await agent("readInspectionRates")).status).toBe(403);
  });

  async function withdrawnAfter(words: string): Promise<string> {
    const { number } = await acceptedComplaint(agent);
    await take(agent, "sendMessage", number, { body: words, uploads: [] });
    const { version } = await viewOf(agent, number);
    await take(agent, "withdrawComplaint", number, { version, source: "phone", reason: "客户说不用处理了" });
    await house.work();
    return number;
  }

  function resultRows() {
    return house.rows("SELECT * FROM inspection_result ORDER BY conversation_id, rule_code, rule_version");
  }
});

function outcomesOf({ results }: { results: { ruleCode: string; outcome: string }[] }) {
  return Object.fromEntries(results.map(({ ruleCode, outcome }) => [ruleCode, outcome]));
}

function idOf({ conversationId }: { conversationId: string }): string {
  return conversationId;
}
