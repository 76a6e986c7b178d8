import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { customerOf } from "../../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint, take, takeOn, viewOf } from "../../../../test/support/walk.ts";

const days = 24 * 60;

describe("a regulator's matter", () => {
  let house: TestHouse;
  let agent: Caller;
  const matter = {
    kind: "hotline_12315",
    authority: "上海市市场监督管理局",
    matterNumber: "1310000002026092300018888",
    receivedAt: "2026-09-23T09:30:00+08:00",
    workingDays: 7,
  };

  beforeAll(async () => {
    // The eve of the autumn holidays: 25 to 27 September and 1 to 7 October are closed, Saturday 10 October is worked.
    house = await openTestHouse({ startAt: new Date("2026-09-23T10:00:00+08:00") });
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  test("has its day in working days, over the holiday and the Saturday worked in exchange", async () => {
    const { number } = await acceptedComplaint(agent);
    await take(agent, "recordRegulator", number, matter);
    const [recorded] = (await agent("readClosing", { params: { number } })).body.regulatorMatters;
    // 24, 28, 29, 30 September, 8, 9 and Saturday 10 October.
    expect(recorded).toMatchObject({ ...ofMatter(), dueAt: "2026-10-10T16:00:00.000Z", isLate: false });
    const clock = (await viewOf(agent, number)).clocks.find(({ kind }) => kind === "regulator");
    expect(clock).toMatchObject({ dueAt: "2026-10-10T16:00:00.000Z", verdict: "running" });
  });

  test("is told to the customer, and shown on their page", async () => {
    const { number } = await acceptedComplaint(agent);
    await take(agent, "recordRegulator", number, matter);
    const { body } = await (await customerOf(house, number))("readMyComplaint");
    expect(body.messages.at(-1).body).toContain("上海市市场监督管理局也已受理");
    expect(body.regulators).toEqual([{ authority: matter.authority, matterNumber: matter.matterNumber }]);
    expect(body.timeline.at(-1).type).toBe("regulator_informed");
  });

  test("ends with an outcome, once; its clock was met", async () => {
    const { number } = await acceptedComplaint(agent);
    await take(agent, "recordRegulator", number, matter);
    const again = await agent("recordRegulator", { params: { number }, body: matter });
    expect(again.body.code).toBe("regulator_matter_known");
    const [{ id }] = (await agent("readClosing", { params: { number } })).body.regulatorMatters;
    await takeOn(agent, "recordRegulatorOutcome", number, id, {
      outcome: "settled",
      proof: "沪市监调〔2026〕12 号",
      words: "双方达成调解",
    });
    const [ended] = (await agent("readClosing", { params: { number } })).body.regulatorMatters;
    expect(ended).toMatchObject({
      outcome: "settled",
      proof: "沪市监调〔2026〕12 号",
      isLate: false,
      closedBy: { name: "agent alpha" },
    });
    const clock = (await viewOf(agent, number)).clocks.find(({ kind }) => kind === "regulator");
    expect(clock?.verdict).toBe("met");
    const twice = await agent("recordRegulatorOutcome", {
      params: { number, id },
      body: { outcome: "penalty" },
    });
    expect(twice.body.code).toBe("regulator_matter_not_open");
  });

  test("past its day without an outcome it is late, and the breach is recorded", async () => {
    const { number } = await acceptedComplaint(agent);
    await take(agent, "recordRegulator", number, { ...matter, workingDays: 1 });
    await house.advance(2 * days);
    const [late] = (await agent("readClosing", { params: { number } })).body.regulatorMatters;
    expect(late.isLate).toBe(true);
    const clock = (await viewOf(agent, number)).clocks.find(({ kind }) => kind === "regulator");
    expect(clock?.verdict).toBe("breached");
  });

  test("cannot have come in tomorrow", async () => {
    const { number } = await acceptedComplaint(agent);
    const body = { ...matter, receivedAt: "2027-01-01T00:00:00Z" };
    const answer = await agent("recordRegulator", { params: { number }, body });
    expect(answer).toMatchObject({ status: 422, body: { code: "received_in_future" } });
  });

  function ofMatter() {
    const { receivedAt: _, ...rest } = matter;
    return rest;
  }
});
