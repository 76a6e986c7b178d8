import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint, take, takeOn } from "../../../../test/support/walk.ts";

const days = 24 * 60;

describe("the regulator desk", () => {
  let house: TestHouse;
  let agent: Caller;
  let desk: Caller;
  let number: string;
  const hotline = {
    kind: "hotline_12315",
    authority: "12315 平台",
    matterNumber: "M-1",
    receivedAt: "2026-09-23T09:30:00+08:00",
    workingDays: 7,
  };
  const odr = { ...hotline, kind: "odr", authority: "ODR 平台", matterNumber: "O-1", workingDays: 10 };

  beforeAll(async () => {
    house = await openTestHouse({ startAt: new Date("2026-09-23T10:00:00+08:00") });
    agent = await staffCaller(house, "agent", "alpha");
    desk = await staffCaller(house, "supervisor", "alpha");
    ({ number } = await acceptedComplaint(agent));
    await take(agent, "recordRegulator", number, odr);
    await take(agent, "recordRegulator", number, hotline);
  });
  afterAll(() => house?.close());

  test("is closed to whoever does not keep it", async () => {
    expect((await agent("listRegulatorMatters", {})).status).toBe(403);
    expect((await agent("readRegulatorStatistics", {})).status).toBe(403);
  });

  test("shows two matters of one complaint side by side, each with its own day, the nearest first", async () => {
    const [first, second] = await listed("open");
    // Halfway, rounded up, four working days: 24, 28, 29 and 30 September.
    expect(first).toMatchObject({
      kind: "hotline_12315",
      daysLeft: 7,
      complaintNumber: number,
      dueAt: "2026-10-10T16:00:00.000Z",
      reportDueAt: "2026-09-30T16:00:00.000Z",
      isReportLate: false,
      beside: [{ authority: "ODR 平台", kind: "odr" }],
    });
    expect(second).toMatchObject({ kind: "odr", daysLeft: 10, beside: [{ authority: "12315 平台" }] });
    expect(await listed("open", { kind: "odr" })).toHaveLength(1);
  });

  test("pages by key, and nobody is on two pages", async () => {
    const first = (await desk("listRegulatorMatters", { query: { limit: "1" } })).body;
    const second = (await desk("listRegulatorMatters", { query: { limit: "1", after: first.next } })).body;
    expect([first.rows[0].kind, second.rows[0].kind]).toEqual(["hotline_12315", "odr"]);
    expect(second.next).toBeNull();
  });

  test("the early report is recorded once", async () => {
    const id = (await listed("open"))[0].id;
    const report = { params: { id }, body: { report: "已退款，检测报告待出。" } };
    expect((await desk("recordRegulatorReport", report)).status).toBe(200);
    expect((await listed("open"))[0].report).toMatchObject({
      report: "已退款，检测报告待出。",
      reportedBy: { name: "supervisor alpha" },
    });
    expect((await desk("recordRegulatorReport", report)).body.code).toBe("regulator_report_known");
  });

  test("no share is spoken of before a matter has ended or is late", async () => {
    expect((await desk("readRegulatorStatistics", {})).body).toMatchObject({
      received: 2,
      open: 2,
      inTime: null,
    });
  });

  test("ended in time and late are counted, by authority and kind, with limits", async () => {
    const id = (await listed("open", { kind: "hotline_12315" }))[0].id;
    await takeOn(agent, "recordRegulatorOutcome", number, id, { outcome: "settled", proof: "调解书 12 号" });
    expect(await listed("late")).toEqual([]);
    await house.advance(30 * days);
    expect(await listed("late")).toMatchObject([
      { kind: "odr", isLate: true, daysLeft: 0, isReportLate: true },
    ]);
    expect(await listed("ended")).toMatchObject([
      { kind: "hotline_12315", isLate: false, outcome: "settled", proof: "调解书 12 号" },
    ]);
    const { body } = await desk("readRegulatorStatistics", {});
    expect(body).toMatchObject({
      received: 2,
      open: 1,
      inTime: { hits: 1, size: 2 },
      byKind: [
        { name: "hotline_12315", matters: 1, late: 0 },
        { name: "odr", matters: 1, late: 1 },
      ],
      outcomes: [{ outcome: "settled", matters: 1 }],
    });
    // Wilson's 95 % limits of one in two.
    expect(body.inTime.low).toBeCloseTo(0.0945, 3);
    expect(body.inTime.high).toBeCloseTo(0.9055, 3);
    const report = { params: { id }, body: { report: "太晚" } };
    expect((await desk("recordRegulatorReport", report)).body.code).toBe("regulator_matter_not_open");
  });

  test("another house sees none of it", async () => {
    const stranger = await staffCaller(house, "supervisor", "beta");
    expect((await stranger("listRegulatorMatters", {})).body.rows).toEqual([]);
    const id = (await listed("open"))[0].id;
    const answer = await stranger("recordRegulatorReport", { params: { id }, body: { report: "x" } });
    expect(answer.status).toBe(404);
  });

  async function listed(state: "open" | "late" | "ended", filter: object = {}) {
    return (await desk("listRegulatorMatters", { query: { state, ...filter } })).body.rows;
  }
});
