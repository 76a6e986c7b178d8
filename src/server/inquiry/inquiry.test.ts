import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import {
  decidingComplaint,
  investigatingComplaint,
  receivedComplaint,
  take,
  viewOf,
} from "../../../test/support/walk.ts";

describe("finding out what happened", () => {
  let house: TestHouse;
  let agent: Caller;
  let warehouse: Caller;
  let logistics: Caller;
  let legal: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    warehouse = await staffCaller(house, "department_handler", "alpha");
    logistics = await staffCaller(house, "logistics", "alpha");
    legal = await staffCaller(house, "legal", "alpha");
  });
  afterAll(() => house?.close());

  const department = (code: string) => house.tenant("alpha").departmentIds[code]!;
  const question = "出库时外箱是否完好？";
  const ask = (number: string, body: object = {}) =>
    agent("askDepartment", {
      params: { number },
      body: { departmentId: department("warehouse"), question, ...body },
    });
  const answer = (caller: Caller, id: string, uploads: string[] = []) =>
    caller("answerRequest", { params: { id }, body: { answer: "出库完好，有录像。", uploads } });
  const cancel = (number: string, id: string) =>
    agent("cancelRequest", { params: { number, id }, body: { reason: "客户已找到原因" } });

  async function askedRequest() {
    const { number } = await investigatingComplaint(agent, {
      text: "杯子裂了，我是王小明，电话 13900001234",
      customer: { name: "王小明", phone: "13900001234" },
    });
    await ask(number);
    return { number, requestId: (await viewOf(agent, number)).requests[0]!.id };
  }

  test("an investigation begins once the complaint is accepted", async () => {
    const { number, version } = await receivedComplaint(agent);
    const early = await agent("startInvestigation", { params: { number }, body: { version } });
    expect({ status: early.status, code: early.body.code }).toEqual({ status: 409, code: "step_not_open" });
    expect((await investigatingComplaint(agent)).state).toBe("investigating");
  });

  test("a question has a due time by the policy, its own clock, and the complaint waits", async () => {
    const { number, requestId } = await askedRequest();
    const view = await viewOf(agent, number);
    expect(view.waitingFor).toBe("department");
    const clock = view.clocks.find(({ kind }) => kind === "department")!;
    expect(clock).toMatchObject({ subjectId: requestId, dueAt: view.requests[0]!.dueAt, verdict: "running" });
    expect(view.timeline.at(-1)).toMatchObject({ type: "department_asked", data: { requestId } });
    expect(JSON.stringify(view.timeline)).not.toContain("外箱");
  });

  test("the asker may name the time, but not one that has passed", async () => {
    const { number } = await investigatingComplaint(agent);
    const tomorrow = new Date(house.now().getTime() + 86_400_000).toISOString();
    expect((await ask(number, { dueAt: house.now().toISOString() })).body.code).toBe("time_in_past");
    expect((await ask(number, { dueAt: tomorrow })).status).toBe(200);
    expect((await viewOf(agent, number)).requests).toMatchObject([{ dueAt: tomorrow }]);
  });

  test("a department of another merchant is no department", async () => {
    const { number } = await investigatingComplaint(agent);
    const departmentId = house.tenant("beta").departmentIds.warehouse;
    expect((await ask(number, { departmentId })).body.code).toBe("department_unknown");
  });

  test("a department sees its own questions, and nothing of the customer", async () => {
    const { requestId } = await askedRequest();
    const { body } = await warehouse("listRequests", { query: { limit: "100" } });
    const row = body.rows.find(({ id }: { id: string }) => id === requestId);
    expect(row).toMatchObject({ question, state: "open", isLate: false, askedBy: { name: "agent alpha" } });
    expect(JSON.stringify(body)).not.toMatch(/王小明|13900001234|杯子裂了/);

    const elsewhere = await logistics("listRequests", { query: { limit: "100" } });
    expect(elsewhere.body.rows).toEqual([]);
    expect((await logistics("readRequest", { params: { id: requestId } })).status).toBe(404);
    expect((await answer(logistics, requestId)).status).toBe(404);
    expect((await warehouse("readRequest", { params: { id: requestId } })).body).toEqual(row);
  });

  test("who belongs to no department has no questions", async () => {
    const { requestId } = await askedRequest();
    expect((await legal("listRequests")).body.rows).toEqual([]);
    expect((await answer(legal, requestId)).status).toBe(404);
  });

  test("an answer stops the clock, and the complaint no longer waits", async () => {
    const { number, requestId } = await askedRequest();
    const answered = await answer(warehouse, requestId);
    expect(answered.body).toMatchObject({ state: "answered", answer: "出库完好，有录像。" });

    const view = await viewOf(agent, number);
    expect(view.waitingFor).toBeNull();
    expect(view.requests[0]).toMatchObject({ answeredBy: { name: "department_handler alpha" } });
    expect(view.clocks.find(({ kind }) => kind === "department")!.verdict).toBe("met");
    expect(view.timeline.at(-1)!.type).toBe("department_answered");
    expect((await answer(warehouse, requestId)).body.code).toBe("request_answered");
  });

  test("with one of two answers the complaint still waits", async () => {
    const { number, requestId } = await askedRequest();
    await ask(number, { departmentId: department("logistics") });
    await answer(warehouse, requestId);
    expect((await viewOf(agent, number)).waitingFor).toBe("department");
  });

  test("an upload of somebody else's is no evidence, and the question stays open", async () => {
    const { number, requestId } = await askedRequest();
    const foreign = await answer(warehouse, requestId, [crypto.randomUUID()]);
    expect(foreign.body.code).toBe("upload_unknown");
    expect((await viewOf(agent, number)).requests[0]!.state).toBe("open");
  });

  test("a question taken back needs no answer, and its reason stays among colleagues", async () => {
    const { number, requestId } = await askedRequest();
    expect((await cancel(number, requestId)).status).toBe(200);
    const view = await viewOf(agent, number);
    expect(view).toMatchObject({ waitingFor: null, requests: [{ state: "cancelled" }] });
    expect(view.notes.at(-1)!.body).toBe("客户已找到原因");
    expect((await answer(warehouse, requestId)).body.code).toBe("request_cancelled");
    expect((await cancel(number, requestId)).body.code).toBe("request_cancelled");
  });

  test("a question of a complaint that has ended can no longer be answered and leaves the desk", async () => {
    const { number, requestId } = await askedRequest();
    // The state is all that matters here; how it is reached is the closing room's matter.
    await house.rows(
      "UPDATE complaint SET state = 'closed', closed_at = now(), closed_how = 'confirmed' WHERE number = $1",
      [number],
    );
    expect((await answer(warehouse, requestId)).body.code).toBe("step_not_open");
    const { body } = await warehouse("listRequests", { query: { limit: "100" } });
    expect(body.rows.map(({ id }: { id: string }) => id)).not.toContain(requestId);
  });

  test("a late question says so, and the desk is read page by page", async () => {
    await askedRequest();
    await house.advance(3 * 24 * 60);
    const first = await warehouse("listRequests", { query: { limit: "2" } });
    expect(first.body.rows.map(({ isLate }: { isLate: boolean }) => isLate)).toEqual([true, true]);
    const second = await warehouse("listRequests", { query: { limit: "100", after: first.body.next } });
    const ids = [...first.body.rows, ...second.body.rows].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(second.body.next).toBeNull();
  });

  describe("responsibility", () => {
    const whole = [{ party: "logistics", percent: 100, reason: "外箱有压痕" }];
    const find = async (number: string) => {
      await take(agent, "recordFinding", number, { claim: "裂了", fact: "运输受压", verdict: "confirmed" });
      return (await viewOf(agent, number)).findings.at(-1)!.id;
    };

    test("rests on a finding of this very complaint", async () => {
      const other = await find((await investigatingComplaint(agent)).number);
      const { number, version } = await investigatingComplaint(agent);
      const rule = (findingId: string, shares: object[] = whole) =>
        agent("ruleResponsibility", { params: { number }, body: { version, findingId, shares } });

      expect((await rule(other)).body.code).toBe("finding_unknown");
      const own = await find(number);
      const part = [{ party: "logistics", percent: 70, reason: "外箱有压痕" }];
      expect((await rule(own, part)).body).toMatchObject({ code: "shares_not_whole", sum: 70 });
      expect((await rule(own)).body.state).toBe("deciding");

      const view = await viewOf(agent, number);
      expect(view.responsibility).toMatchObject({ findingId: own, shares: whole });
      expect(JSON.stringify(view.timeline)).not.toContain("压痕");
    });

    test("changes only on a finding made since", async () => {
      const { number, version } = await decidingComplaint(agent);
      const shares = [{ party: "merchant", percent: 100, reason: "包装不合格" }];
      const revise = (findingId: string) =>
        agent("reviseResponsibility", { params: { number }, body: { version, findingId, shares } });
      const first = (await viewOf(agent, number)).findings[0]!.id;
      expect((await revise(first)).body.code).toBe("new_finding_needed");

      await house.advance(60);
      const { status, body } = await revise(await find(number));
      expect({ status, state: body.state }).toEqual({ status: 200, state: "deciding" });
      expect((await viewOf(agent, number)).responsibility!.shares).toEqual(shares);
      const rulings = await house.rows(
        "SELECT 1 FROM responsibility r JOIN complaint c ON c.id = r.complaint_id WHERE c.number = $1",
        [number],
      );
      expect(rulings).toHaveLength(2);
    });
  });
});
