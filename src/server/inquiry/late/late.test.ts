import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { customerOf } from "../../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { eventsOf, investigatingComplaint, take, viewOf } from "../../../../test/support/walk.ts";

const hour = 60;

describe("a late answer", () => {
  let house: TestHouse;
  let agent: Caller;
  let warehouse: Caller;
  let supervisor: Caller;
  let manager: Caller;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
    warehouse = await staffCaller(house, "department_handler", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    manager = await staffCaller(house, "operations_manager", "alpha");
  });
  afterAll(() => house?.close());

  const warehouseId = () => house.tenant("alpha").departmentIds.warehouse!;
  const lead = (leadId: string | null) =>
    manager("saveInquirySettings", {
      body: {
        secondSignatureFrom: "critical",
        climbHours: 2,
        leads: [{ departmentId: warehouseId(), leadId }],
      },
    });
  const mine = async (caller: Caller) => (await caller("listLateRequests")).body.rows;

  async function asked(body: object = {}) {
    const { number } = await investigatingComplaint(agent);
    await take(agent, "askDepartment", number, {
      departmentId: warehouseId(),
      question: "出库时完好吗？",
      dueAt: new Date(house.now().getTime() + 4 * hour * 60_000).toISOString(),
      ...body,
    });
    return number;
  }

  test("is announced before it is due, and at the hour climbs to the department's lead, then on", async () => {
    const leadId = house.tenant("alpha").staffIds["department_handler@alpha.example"]!;
    expect((await lead(leadId)).status).toBe(200);
    const number = await asked();
    const events = async () => (await eventsOf(agent, number)).filter((type) => /remind|escalat/.test(type));

    await house.advance(3 * hour + 5);
    await house.work();
    expect(await events()).toEqual(["department_reminded"]);
    await house.advance(hour);
    await house.work();
    expect(await events()).toEqual(["department_reminded", "department_reminded", "request_escalated"]);
    expect(await mine(warehouse)).toMatchObject([{ complaintNumber: number, notice: { level: 1 } }]);
    expect(await mine(supervisor)).toEqual([]);

    await house.advance(2 * hour + 5);
    expect(await mine(supervisor)).toMatchObject([{ complaintNumber: number, notice: { level: 2 } }]);
    await house.advance(24 * hour);
    expect(await mine(manager)).toMatchObject([{ complaintNumber: number, notice: { level: 3 } }]);
    const [request] = (await viewOf(agent, number)).requests;
    expect(request).toMatchObject({ isLate: true, lateNotices: [{ level: 1 }, { level: 2 }, { level: 3 }] });
    await answer(number);
    expect(await mine(manager)).toEqual([]);
  });

  test("that somebody takes up climbs no further; nobody else can take it up for them", async () => {
    const number = await asked();
    await house.advance(4 * hour + 5);
    await house.work();
    const [{ notice }] = await mine(warehouse);
    const takeUp = (caller: Caller) =>
      caller("takeUpLateRequest", { params: { id: notice.id }, body: { words: "下午三点前答复。" } });

    expect((await takeUp(supervisor)).body.code).toBe("late_notice_not_found");
    expect((await takeUp(warehouse)).status).toBe(200);
    expect((await takeUp(warehouse)).body.code).toBe("late_notice_not_found");
    await house.advance(24 * hour);
    expect(
      (await mine(supervisor)).map(({ complaintNumber }: { complaintNumber: string }) => complaintNumber),
    ).not.toContain(number);
    const [request] = (await viewOf(agent, number)).requests;
    expect(request!.lateNotices).toMatchObject([{ level: 1, takenUpWords: "下午三点前答复。" }]);
    const view = await viewOf(agent, number);
    expect(JSON.stringify(view.timeline)).not.toContain("下午三点");
  });

  test("of a department without a lead goes to a supervisor at once", async () => {
    await lead(null);
    const number = await asked();
    await house.advance(4 * hour + 5);
    await house.work();
    expect(await mine(supervisor)).toMatchObject([{ complaintNumber: number, notice: { level: 2 } }]);
  });

  test("that came in time climbs nowhere", async () => {
    const number = await asked();
    await answer(number);
    await house.advance(24 * hour);
    expect((await viewOf(agent, number)).requests[0]).toMatchObject({ isLate: false, lateNotices: [] });
  });

  test("a lead is one of the department's own people", async () => {
    const outsider = house.tenant("alpha").staffIds["logistics@alpha.example"]!;
    expect((await lead(outsider)).body).toMatchObject({
      code: "lead_not_of_department",
      fields: [{ at: "/leads/0/leadId" }],
    });
  });

  test("the customer hears once what is waited for and until when, in words and on the timeline", async () => {
    const number = await asked();
    const customer = await customerOf(house, number);
    const notices = async () =>
      (await customer("readMyComplaint")).body.messages.filter(({ body }: { body: string }) =>
        /仓储部/.test(body),
      );
    expect(await notices()).toHaveLength(1);
    expect((await notices())[0].body).toMatch(/^我们已请仓储部核实您反映的情况，预计.+前得到答复/);
    await house.advance(6 * hour);
    expect(await notices()).toHaveLength(1);
    const { timeline } = (await customer("readMyComplaint")).body;
    const point = timeline.find(({ type }: { type: string }) => type === "department_asked");
    expect(point.detail).toMatch(/^仓储部，/);

    const quiet = await asked({ tellsCustomer: false });
    const other = (await (await customerOf(house, quiet))("readMyComplaint")).body;
    expect(JSON.stringify(other.messages)).not.toContain("仓储部");
  });

  async function answer(number: string) {
    const id = (await viewOf(agent, number)).requests[0]!.id;
    const sent = await warehouse("answerRequest", { params: { id }, body: { answer: "出库完好。" } });
    expect(sent.status).toBe(200);
  }
});
