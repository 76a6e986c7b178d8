import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clockActor } from "../../src/server/actor.ts";
import { importAll } from "../../src/server/commands/import/import-all.ts";
import { plannedImports } from "../../src/server/commands/import/planned-imports.ts";
import { withTenant } from "../../src/server/db/database.ts";
import type { ImportKind } from "../../src/server/gateways/tables/import-rows/fields.ts";
import { partDigest } from "../../src/server/intake/import/file-digest.ts";
import { openRun } from "../../src/server/intake/import/open-run.ts";
import { signingKeyOf } from "../../src/server/journal/evidence/signing-key.ts";
import { verifyJournal } from "../../src/server/journal/evidence/verify-journal.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";

const data = path.join(import.meta.dirname, "../../../shared/data");
const withoutData = !existsSync(data);

describe.skipIf(withoutData)("public data come into the house (skipped: no shared data)", () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
  });
  afterAll(() => house?.close());

  test.each([
    ["heimao", "complaints_heimao_ecommerce/complaints.csv", "detail", () => true],
    ["car", "complaints_car/complaints.csv", "summary", () => true],
    ["jd-reviews", "reviews_jd_sportswear/reviews.csv", "content", (row: Source) => row.tag_name === "负向"],
  ] as const)(
    "%s: every complaint, byte for byte, and none twice",
    async (preset, file, column, isWanted) => {
      const source = sourceRows(file).filter(isWanted);
      expect(await importWith("complaints", preset, file)).toEqual([
        { state: "done", added: source.length, known: 0, refused: 0 },
      ]);
      expect(await descriptions(house, sourceOf[preset])).toEqual(sorted(source.map((row) => row[column]!)));

      const again = await importWith("complaints", preset, file);
      expect(again).toEqual([{ state: "done", added: 0, known: source.length, refused: 0 }]);
    },
    120_000,
  );

  test("olist: orders with items, and their low-star reviews in Portuguese and with emoji, by one command", async () => {
    const orders = sourceRows("orders_olist/orders.csv");
    const items = sourceRows("orders_olist/order_items.csv");
    const low = sourceRows("orders_olist/order_reviews.csv").filter((row) => Number(row.review_score) <= 2);
    const added = [
      { state: "done", added: orders.length, known: 0, refused: 0 },
      { state: "done", added: low.length, known: 0, refused: 0 },
    ];
    expect(await importWith("orders", "olist", "orders_olist")).toEqual(added);

    expect(await count(house, "orders")).toBe(orders.length);
    expect(await count(house, "order_item")).toBe(items.length);
    expect(await descriptions(house, "olist")).toEqual(sorted(low.map(words)));
    const [linked] = await house.rows(
      "SELECT count(*)::int FROM complaint c JOIN orders o ON o.id = c.order_id AND o.customer_id = c.customer_id WHERE c.source = 'olist'",
    );
    expect(linked).toEqual({ count: low.length });

    const again = added.map((run) => ({ ...run, added: 0, known: run.added }));
    expect(await importWith("orders", "olist", "orders_olist")).toEqual(again);
    expect(await count(house, "orders")).toBe(orders.length);
    expect(await count(house, "order_item")).toBe(items.length);
  }, 240_000);

  test("the journal of all that was imported is whole", async () => {
    const { files, secret } = house.house;
    const check = await verifyJournal({ files, key: signingKeyOf(secret) });
    expect(check.broken).toEqual([]);
    expect(check.complaints).toBe(await count(house, "complaint"));
  }, 120_000);
});

describe.skipIf(withoutData)("an import whose process is killed (skipped: no shared data)", () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
  });
  afterAll(() => house?.close());

  test("goes on where it stopped, and ends with every complaint once", async () => {
    const file = path.join(data, "reviews_jd_sportswear/reviews.csv");
    const wanted = sourceRows("reviews_jd_sportswear/reviews.csv").filter((row) => row.tag_name === "负向");
    const runId = await waitingRun(house, file, "jd-reviews");
    await killAfterFirstBatch(house, runId);

    const [stopped] = await house.rows("SELECT state, rows_done FROM import_run WHERE id = $1", [runId]);
    expect(stopped!.state).toBe("running");
    expect(stopped!.rows_done).toBeGreaterThan(0);
    expect(stopped!.rows_done).toBeLessThan(wanted.length);
    const [inAtKill] = await house.rows("SELECT count(*)::int FROM complaint");
    expect(inAtKill!.count).toBe(stopped!.rows_done);

    const [run] = await importAll(quiet, "complaints", file, { preset: "jd-reviews" }, never);
    expect(run).toMatchObject({
      id: runId,
      state: "done",
      rowsAdded: wanted.length,
      rowsKnown: 0,
      rowsRefused: 0,
    });
    const [all] = await house.rows("SELECT count(*)::int FROM complaint");
    expect(all!.count).toBe(wanted.length);
  }, 120_000);
});

type Source = Record<string, string>;

const sourceOf: Record<string, string> = { heimao: "heimao", car: "chezhiwang", "jd-reviews": "jd" };
const quiet = { language: "en" as const, say: () => {} };
const never = new AbortController().signal;

async function importWith(kind: ImportKind, preset: string, file: string) {
  const runs = await importAll(quiet, kind, path.join(data, file), { preset }, never);
  return runs.map((run) => ({
    state: run.state,
    added: run.rowsAdded,
    known: run.rowsKnown,
    refused: run.rowsRefused,
  }));
}

// Read by another way than the importer's: the whole file at once, by the parser alone.
function sourceRows(file: string): Source[] {
  return parse(readFileSync(path.join(data, file)), { columns: true, bom: true });
}

function words(row: Source): string {
  const wordless = `（${row.review_score} 星评价，没有留言 / ${row.review_score}-star review without words）`;
  return row.review_comment_message || row.review_comment_title || wordless;
}

async function descriptions(house: TestHouse, source: string | undefined): Promise<string[]> {
  const rows = await house.rows<{ description: Buffer }>(
    "SELECT convert_to(description, 'UTF8') AS description FROM complaint WHERE source = $1",
    [source],
  );
  return sorted(rows.map(({ description }) => description));
}

/** As bytes in hex: equal only when every byte is. */
function sorted(texts: (string | Buffer)[]): string[] {
  return texts.map((text) => Buffer.from(text).toString("hex")).sort();
}

async function count(house: TestHouse, table: "orders" | "order_item" | "complaint"): Promise<number> {
  const [row] = await house.rows<{ count: number }>(`SELECT count(*)::int FROM ${table}`);
  return row!.count;
}

async function waitingRun(house: TestHouse, file: string, preset: string): Promise<string> {
  const { tenantId } = house.tenant("alpha");
  const [planned] = await plannedImports(tenantId, "complaints", file, { preset });
  const { plan, fileName } = planned!;
  const fileDigest = await partDigest(plan.part, file);
  const run = await withTenant(tenantId, (tx) =>
    openRun(tx, clockActor(tenantId), { fileName, fileDigest, plan, isDryRun: false }),
  );
  return run.id;
}

async function killAfterFirstBatch(house: TestHouse, runId: string): Promise<void> {
  const script = path.join(import.meta.dirname, "import-until-killed.ts");
  const child = spawn(
    process.execPath,
    [script, house.database.appUrl, house.tenant("alpha").tenantId, runId],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const ended = once(child, "exit");
  for await (const rowsDone of createInterface({ input: child.stdout })) {
    if (Number(rowsDone) > 0) child.kill("SIGKILL");
  }
  await ended;
}
