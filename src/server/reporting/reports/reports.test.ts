import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { endedConversations } from "../../../../test/support/ended-conversations.ts";
import { judge } from "../../../../test/support/evaluated.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { drawSample } from "../../../../test/support/sampled.ts";
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

  test("made again is a further edition that says whether anything changed; the first stays", async () => {
    const again = (await manager("makeReport", { body: day })).body;
    expect(again.edition).toBe(2);
    const { body } = await manager("readReport", { params: { id: again.id } });
    expect(body.model.sections[1]).toMatchObject({ code: "changes" });
    expect(body.editions).toHaveLength(2);
  });

  test.each([
    ["lasts until tomorrow", { kind: "day", startsOn: "2026-09-17" }, 409, "period_not_over"],
    ["lies in the future", { kind: "month", startsOn: "2027-01-01" }, 409, "period_not_over"],
    ["begins on a Tuesday", { kind: "week", startsOn: "2026-09-08" }, 422, "period_not_whole"],
    ["ends before it begins", { ...day, endsOn: "2026-09-01" }, 422, "period_backwards"],
    ["is no day at all", { kind: "day", startsOn: "2026-13-40" }, 422, "invalid_input"],
  ])("is refused where the period %s", async (_why, body, status, code) => {
    const answer = await manager("makeReport", { body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test("is made by those who manage reports only, and opens no figure it does not have", async () => {
    expect((await agent("makeReport", { body: day })).status).toBe(403);
    const { body } = await manager("listReports");
    const opened = await manager("readReportRows", {
      params: { id: body.rows[0].id },
      query: { figure: "people:1;drop" },
    });
    expect([opened.status, opened.body.code]).toEqual([422, "figure_unknown"]);
  });
});

test("samples are estimated each for itself, and what two inspectors judged counts once", async () => {
  const inspector = await staffCaller(house, "inspector", "alpha");
  const staff = house.tenant("alpha").staffIds;
  const first = staff["inspector@alpha.example"]!;
  const second = staff["quality_manager@alpha.example"]!;
  const ids = await endedConversations(house, agent, 6, () => ({ channel: "phone" }));
  const alone = await drawSample(house, "alpha", ids.slice(0, 4), { first });
  const twice = await drawSample(house, "alpha", ids.slice(2), { first, second });
  for (const item of alone) await judgeItem(inspector, item, []);
  for (const item of twice) await judgeItem(inspector, item, ["greeting"]);
  for (const item of twice) await judgeItem(manager, item, []);
  await house.advance(60 * 24);

  const { body: made } = await manager("makeReport", { body: { kind: "day", startsOn: "2026-09-17" } });
  const { body: read } = await manager("readReport", { params: { id: made.id } });
  const draws = blocksOf(read).find(({ code }) => code === "draws")!.rows;
  expect(draws.map(([, , frame, judged]) => [frame!.value, judged!.value])).toEqual([
    [4, 4],
    [4, 4],
  ]);
  const scores = await house.rows<{ score: number }>(
    "SELECT avg(score)::float8 AS score FROM evaluation JOIN sample_item item ON item.id = sample_item_id GROUP BY draw_id",
  );
  expect(draws.map((cells) => cells[4]!.value).sort()).toEqual(scores.map(({ score }) => score).sort());
  const query = { figure: draws[1]![3]!.rows };
  const { body: opened } = await manager("readReportRows", { params: { id: made.id }, query });
  expect(opened.rows).toHaveLength(4);
});

async function judgeItem(by: Caller, sampleItemId: string, failed: string[]) {
  const { body } = await by("startEvaluation", { body: { sampleItemId, isBlind: true } });
  await judge(by, body.id, failed);
}

type Cell = { kind: string; rows: string; value: number; unit: string };
type Block = { kind: string; code?: string; figures?: { code: string; cell: Cell }[]; rows: Cell[][] };
type Read = { model: { sections: { blocks: Block[] }[] } };

function blocksOf({ model }: Read): Block[] {
  return model.sections.flatMap(({ blocks }) => blocks);
}

function figure(report: Read, code: string) {
  return blocksOf(report)
    .flatMap(({ figures = [] }) => figures)
    .find((each) => each.code === code)!;
}

function countedCells(report: Read): Cell[] {
  return blocksOf(report)
    .flatMap(({ kind, figures = [], rows }) => [
      ...figures.map(({ cell }) => cell),
      ...(kind === "table" ? rows.flat() : []),
    ])
    .filter(({ kind, rows }) => kind === "number" && rows);
}
