import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { closedComplaint, receivedComplaint } from "../../../../test/support/walk.ts";

let house: TestHouse;
let agent: Caller;
let manager: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  agent = await staffCaller(house, "agent", "alpha");
  manager = await staffCaller(house, "quality_manager", "alpha");
  await closedComplaint(house, agent);
  await receivedComplaint(agent);
  await house.work();
  await house.advance(60 * 24);
});
afterAll(() => house?.close());

const day = { kind: "day", startsOn: "2026-09-16" };

describe("a report of a period that is over", () => {
  test("is counted, kept, and each of its numbers opens the rows it counts", async () => {
    const { status, body } = await manager("makeReport", { body: day });
    expect(status, JSON.stringify(body)).toBe(200);
    const { body: read } = await manager("readReport", { params: { id: body.id } });
    expect(read.head).toMatchObject({
      kind: "day",
      startsOn: "2026-09-16",
      endsOn: "2026-09-16",
      edition: 1,
    });
    expect(figure(read, "received").cell).toMatchObject({ value: 2, rows: "received" });
    for (const { rows, value, unit } of countedCells(read)) {
      const listed = await manager("readReportRows", { params: { id: body.id }, query: { figure: rows } });
      expect(listed.status, rows).toBe(200);
      if (unit === "count") expect(listed.body.rows.length, rows).toBe(value);
    }
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the model as it came over HTTP.
function figure(report: any, code: string) {
  return report.model.sections
    .flatMap(({ blocks }: any) => blocks.flatMap((block: any) => block.figures ?? []))
    .find((each: any) => each.code === code);
}

// biome-ignore lint/suspicious/noExplicitAny: the model as it came over HTTP.
function countedCells(report: any): { rows: string; value: number; unit: string }[] {
  return report.model.sections
    .flatMap(({ blocks }: any) => blocks)
    .flatMap((block: any) => [
      ...(block.figures ?? []).map(({ cell }: any) => cell),
      ...(block.kind === "table" ? block.rows.flat() : []),
    ])
    .filter((cell: any) => cell.kind === "number" && cell.rows);
}
