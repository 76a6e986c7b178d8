import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";

type Row = { id: string; citedBy: { id: string }[] };

describe("the law library", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  test("words find the article that says it, the core one first", async () => {
    const { rows } = await search({ q: "七日内退货 无需说明理由" });
    expect(idsOf(rows)).toContain("CPL-25");
    expect(idsOf((await search({ q: "欺诈 三倍" })).rows).slice(0, 3)).toContain("CPL-55");
  });

  test("an article's own number finds just it", async () => {
    expect(idsOf((await search({ q: "cpl-25" })).rows)).toEqual(["CPL-25"]);
  });

  test("only what was in force on the day: the new carriers' regulation and the old one in turn", async () => {
    const before = idsOf((await search({ q: "快递 赔偿", on: "2025-05-31", limit: "100" })).rows);
    const after = idsOf((await search({ q: "快递 赔偿", on: "2025-06-01", limit: "100" })).rows);
    expect(before.some((id) => id.startsWith("EXRO-"))).toBe(true);
    expect(before.some((id) => id.startsWith("EXR-"))).toBe(false);
    expect(after.some((id) => id.startsWith("EXR-"))).toBe(true);
    expect(after.some((id) => id.startsWith("EXRO-"))).toBe(false);
  });

  test("it is paged on, without an article twice or missing", async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const page: { rows: Row[]; next: string | null } = await search({
        limit: "100",
        ...(after ? { after } : {}),
      });
      all.push(...idsOf(page.rows));
      after = page.next;
    } while (after);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe((await search({ limit: "1" })).total);
  });

  test("an article tells its source, how far it was checked, and which rules cite it", async () => {
    const { body } = await agent("readArticle", { params: { code: "CPL-25" } });
    expect(body).toMatchObject({
      verification: "verbatim_two_sources",
      mayBeQuoted: true,
      status: "in_force",
    });
    expect(body.text).toContain("七日内退货");
    expect(body.citedBy.length).toBeGreaterThan(0);
  });

  test("unverified wording is marked, and nothing is found for words that stand nowhere", async () => {
    const { rows } = await search({ q: "NPR", on: "2026-09-16" });
    for (const row of rows as (Row & { mayBeQuoted: boolean })[])
      if (row.id.startsWith("NPR")) expect(row.mayBeQuoted).toBe(false);
    expect((await search({ q: "量子纠缠" })).rows).toEqual([]);
  });

  test("an article that is not there is not found", async () => {
    expect(await agent("readArticle", { params: { code: "XYZ-1" } })).toMatchObject({
      status: 404,
      body: { code: "article_not_found" },
    });
  });

  async function search(query: Record<string, string>) {
    const { status, body } = await agent("searchLaw", { query });
    expect(status, JSON.stringify(body)).toBe(200);
    return body;
  }
});

function idsOf(rows: Row[]): string[] {
  return rows.map(({ id }) => id);
}
