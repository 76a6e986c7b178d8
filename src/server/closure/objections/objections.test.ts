import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { customerOf } from "../../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { closedComplaint, eventsOf, take, takeOn, viewOf } from "../../../../test/support/walk.ts";

const days = 24 * 60;

describe("an objection to the result", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
  });
  afterAll(() => house?.close());

  test("is raised by the customer, told a day, and kept from who had a part in the result", async () => {
    const { number } = await closedComplaint(house, agent);
    const customer = await customerOf(house, number);
    const { body: mine } = await customer("objectMine", { body: { words: "只退三十元，不能接受" } });
    expect(mine).toMatchObject({
      state: "closed",
      // Raised on a Wednesday; the Sunday after it is worked in exchange for the autumn holiday, and counts.
      objection: { dueAt: "2026-09-22T16:00:00.000Z", outcome: null },
    });
    expect(mine.openSteps).not.toContain("reopen");
    expect(mine.openSteps).not.toContain("object");
    expect(mine.messages.at(-1).body).toContain("没有参与这次处理的同事复核");

    const event = (await viewOf(agent, number)).timeline.at(-1);
    expect(event).toMatchObject({ type: "result_objected", actor: { kind: "customer" } });
    expect(JSON.stringify(event)).not.toContain("三十元");

    const row = await onDesk(supervisor, number);
    expect(row).toMatchObject({ words: "只退三十元，不能接受", mayDecide: true, isLate: false });
    expect((await agent("listObjections")).body.code).toBe("not_permitted");
  });

  test("cannot be decided by who owned or ruled it", async () => {
    const { number } = await closedComplaint(house, supervisor);
    const row = await objected(number);
    expect((await onDesk(supervisor, number)).mayDecide).toBe(false);
    const own = await supervisor("decideObjection", {
      params: { number, id: row.id },
      body: { outcome: "upheld", words: "维持" },
    });
    expect(own).toMatchObject({ status: 403, body: { code: "own_result" } });
  });

  test("upheld: the result stands, the customer is told why, and it is over", async () => {
    const { number } = await closedComplaint(house, agent);
    const { id } = await objected(number);
    await takeOn(supervisor, "decideObjection", number, id, {
      outcome: "upheld",
      words: "检测显示是人为损坏。",
    });
    const customer = await customerOf(house, number);
    const { body } = await customer("readMyComplaint");
    expect(body).toMatchObject({ state: "closed", objection: { outcome: "upheld" } });
    expect(body.messages.at(-1).body).toMatch(/维持原处理结果.*检测显示是人为损坏.*12315/s);
    expect(body.openSteps).toContain("reopen");
    const twice = await supervisor("decideObjection", {
      params: { number, id },
      body: { outcome: "changed", words: "改判" },
    });
    expect(twice.body.code).toBe("objection_decided");
    expect((await customer("objectMine", { body: { words: "再提" } })).body.code).toBe("objection_known");
  });

  test("changed: the case goes on in a new chapter with its whole story", async () => {
    const { number } = await closedComplaint(house, agent);
    const { id } = await objected(number);
    const receipt = await takeOn(supervisor, "decideObjection", number, id, {
      outcome: "changed",
      words: "新证据成立。",
    });
    expect(receipt.state).toBe("investigating");
    const view = await viewOf(agent, number);
    expect(view).toMatchObject({ chapter: 2, state: "investigating" });
    expect(view.timeline.slice(-2).map(({ type }) => type)).toEqual([
      "objection_decided",
      "complaint_reopened",
    ]);
  });

  test("two reviewers at once: one decides", async () => {
    const { number } = await closedComplaint(house, agent);
    const { id } = await objected(number);
    const senior = await staffCaller(house, "operations_manager", "alpha");
    const answers = await Promise.all(
      [supervisor, senior].map((reviewer) =>
        reviewer("decideObjection", { params: { number, id }, body: { outcome: "upheld", words: "维持" } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("not decided by its day is recorded as late, once", async () => {
    const { number } = await closedComplaint(house, agent);
    await objected(number);
    await house.advance(12 * days);
    expect((await onDesk(supervisor, number)).isLate).toBe(true);
    await house.advance(days);
    expect((await eventsOf(agent, number)).filter((type) => type === "objection_delayed")).toHaveLength(1);
  });

  test("comes too late after fifteen days", async () => {
    const { number, version } = await closedComplaint(house, agent);
    await house.advance(15 * days);
    const customer = await customerOf(house, number);
    expect((await customer("readMyComplaint")).body.openSteps).not.toContain("object");
    const late = { params: { number }, body: { version, source: "phone", words: "客户不同意" } };
    expect((await agent("recordObjection", late)).body.code).toBe("objection_too_late");
  });

  test("heard by an agent is recorded with where; reopening waits for the review", async () => {
    const { number, version } = await closedComplaint(house, agent);
    await take(agent, "recordObjection", number, { version, source: "phone", words: "客户电话里不同意" });
    const closing = (await agent("readClosing", { params: { number } })).body;
    expect(closing.objections).toMatchObject([
      { source: "phone", raisedBy: "staff", words: "客户电话里不同意" },
    ]);
    const reopened = await agent("reopenComplaint", {
      params: { number },
      body: { version, reason: "再看看" },
    });
    expect(reopened.body.code).toBe("objection_open");
  });

  async function objected(number: string): Promise<{ id: string }> {
    const customer = await customerOf(house, number);
    await customer("objectMine", { body: { words: "不同意" } });
    return onDesk(supervisor, number);
  }

  async function onDesk(reader: Caller, number: string) {
    const { body } = await reader("listObjections", { query: { limit: "100" } });
    return body.rows.find((row: { complaintNumber: string }) => row.complaintNumber === number);
  }
});
