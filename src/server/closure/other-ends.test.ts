import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { customerOf } from "../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import {
  closedComplaint,
  decidingComplaint,
  eventsOf,
  fulfillingComplaint,
  offeredComplaint,
  receivedComplaint,
  runningClocks,
  settleAgain,
  take,
  viewOf,
} from "../../../test/support/walk.ts";

const days = 24 * 60;

describe("after the end, and other ends", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
  });
  afterAll(() => house?.close());

  describe("reopening", () => {
    test("keeps the whole story and starts new clocks", async () => {
      const { number } = await closedComplaint(house, agent);
      const before = await viewOf(agent, number);
      await house.advance(2 * days);
      const customer = await customerOf(house, number);
      const { body } = await customer("reopenMine", { body: { words: "又漏水了" } });
      expect(body).toMatchObject({
        state: "investigating",
        survey: { canRate: false, token: null },
        reopenUntil: null,
      });

      const view = await viewOf(agent, number);
      expect(view).toMatchObject({
        chapter: 2,
        closedAt: null,
        closedHow: null,
        owner: { name: "agent alpha" },
      });
      expect(view.messages.length).toBeGreaterThan(before.messages.length);
      expect(view.timeline.slice(0, before.timeline.length)).toEqual(before.timeline);
      expect(await runningClocks(agent, number)).toEqual(["first_response", "resolution"]);

      await settleAgain(agent, number);
    });

    test("is the customer's right for a while, and staff's with a reason afterwards", async () => {
      const { number, version } = await closedComplaint(house, agent);
      const customer = await customerOf(house, number);
      await house.advance(30 * days);
      expect((await customer("readMyComplaint")).body.openSteps).not.toContain("reopen");
      expect(await customer("reopenMine", { body: { words: "又坏了" } })).toMatchObject({
        status: 409,
        body: { code: "reopen_too_late" },
      });

      await take(agent, "reopenComplaint", number, { version, reason: "客户补充了检测报告" });
      const view = await viewOf(agent, number);
      expect(view).toMatchObject({ state: "investigating", chapter: 2 });
      expect(view.notes.at(-1)?.body).toBe("客户补充了检测报告");
      expect(JSON.stringify((await customer("readMyComplaint")).body)).not.toContain("客户补充了检测报告");
    });

    test("leaves nobody as owner who has left", async () => {
      const leaver = await staffCaller(house, "agent2", "alpha");
      const { number, version } = await closedComplaint(house, leaver);
      await house.rows("UPDATE staff SET is_active = false WHERE email = 'agent2@alpha.example'");
      await take(supervisor, "reopenComplaint", number, { version, reason: "又坏了" });
      expect((await viewOf(supervisor, number)).owner).toBeNull();
    });

    test("the archive changes by nothing else", async () => {
      const { number } = await closedComplaint(house, agent);
      expect((await agent("sendMessage", { params: { number }, body: { body: "补一句" } })).body.code).toBe(
        "step_not_open",
      );
      await expect(
        house.rows("UPDATE complaint SET title = 'x' WHERE number = $1", [number]),
      ).rejects.toThrow("archived and read-only");
    });
  });

  describe("withdrawing", () => {
    test("the customer takes it back: clocks stop, the offer and the questions end", async () => {
      const { number } = await offeredComplaint(agent);
      const customer = await customerOf(house, number);
      const { body } = await customer("withdrawMine", { body: { words: "不想追究了" } });
      expect(body).toMatchObject({ state: "withdrawn", offer: null, next: null, openSteps: [] });
      expect(await runningClocks(agent, number)).toEqual([]);
      const view = await viewOf(agent, number);
      expect(view.offers.map(({ state }) => state)).toEqual(["withdrawn"]);
      expect(view.waitingFor).toBeNull();
    });

    test("a department is no longer asked, and an approval no longer waits", async () => {
      const { number, version } = await decidingComplaint(agent);
      const departmentId = house.tenant("alpha").departmentIds.warehouse;
      await take(agent, "askDepartment", number, { departmentId, question: "出库时完好吗？" });
      const warehouse = await staffCaller(house, "department_handler", "alpha");
      const { body: desk } = await warehouse("listRequests");
      const request = desk.rows.find(
        ({ complaintNumber }: { complaintNumber: string }) => complaintNumber === number,
      );
      const { version: seen } = await viewOf(agent, number);
      expect(seen).toBeGreaterThanOrEqual(version);
      await take(agent, "withdrawComplaint", number, {
        version: seen,
        source: "phone",
        reason: "客户来电撤回",
      });

      expect((await viewOf(agent, number)).requests.map(({ state }) => state)).toEqual(["cancelled"]);
      const late = await warehouse("answerRequest", { params: { id: request.id }, body: { answer: "完好" } });
      expect(late.status).toBe(409);
    });

    test("is over once an option is chosen", async () => {
      const { number } = await fulfillingComplaint(agent);
      const customer = await customerOf(house, number);
      expect((await customer("readMyComplaint")).body.openSteps).not.toContain("withdraw");
      expect((await customer("withdrawMine", { body: {} })).body.code).toBe("step_not_open");
    });
  });

  describe("merging", () => {
    const sameCustomer = { customer: { phone: "13911112222" } };

    test("one ends and stays readable, the other goes on, and the customer is told which", async () => {
      const target = await receivedComplaint(agent, sameCustomer);
      const { number, version } = await receivedComplaint(agent, { ...sameCustomer, text: "还是那个杯子" });
      await take(supervisor, "mergeComplaint", number, { version, into: target.number });

      expect(await viewOf(supervisor, number)).toMatchObject({ state: "merged", mergedInto: target.number });
      expect(await eventsOf(agent, target.number)).toContain("complaint_joined");
      const mine = (await (await customerOf(house, number))("readMyComplaint")).body;
      expect(mine).toMatchObject({ state: "merged", openSteps: [] });
      expect(mine.messages.at(-1).body).toContain(target.number);
      expect(mine.messages).toHaveLength(2);
      expect(await runningClocks(agent, number)).toEqual([]);
    });

    test("only matters of the same customer or order, not itself, and not what has ended", async () => {
      const { number, version } = await receivedComplaint(agent, sameCustomer);
      const stranger = await receivedComplaint(agent, { customer: { phone: "13933334444" } });
      const ended = await receivedComplaint(agent, sameCustomer);
      await take(agent, "withdrawComplaint", ended.number, { version: 1, source: "phone", reason: "撤回" });
      const merge = (into: string) =>
        supervisor("mergeComplaint", { params: { number }, body: { version, into } });

      expect(await merge(stranger.number)).toMatchObject({
        status: 422,
        body: { code: "merge_other_customer" },
      });
      expect(await merge(number)).toMatchObject({ status: 422, body: { code: "merge_into_itself" } });
      expect(await merge(ended.number)).toMatchObject({ status: 409, body: { code: "step_not_open" } });
      expect(await merge("0000-0000-0")).toMatchObject({ status: 404 });
      expect((await viewOf(agent, number)).state).toBe("received");
    });

    test("two merges that cross each other: one is done, the other is told why not", async () => {
      const one = await receivedComplaint(agent, sameCustomer);
      const other = await receivedComplaint(agent, sameCustomer);
      const merge = (from: string, into: string) =>
        supervisor("mergeComplaint", { params: { number: from }, body: { version: 1, into } });
      const answers = await Promise.all([merge(one.number, other.number), merge(other.number, one.number)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });
});
