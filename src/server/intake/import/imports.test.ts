import { readdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { emailOf, openTestHouse, type TestHouse, testPassword } from "../../../../test/support/house.ts";
import { removeOldUploads } from "./kept-upload.ts";
import { sweepImports } from "./tasks.ts";

describe("imports in the console", () => {
  let house: TestHouse;
  let supervisor: Caller;
  let cookie: string;

  beforeAll(async () => {
    house = await openTestHouse();
    supervisor = await staffCaller(house, "supervisor", "alpha");
    cookie = await signedIn("supervisor");
  });
  afterAll(() => house?.close());

  test("a file is shown with its columns and a proposed mapping, nothing is written", async () => {
    const { status, body } = await preview("投诉.csv", "投诉编号,投诉内容,手机\nT1,锅盖裂了,13900001111\n");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      fileName: "投诉.csv",
      kind: "complaints",
      encoding: "utf8",
      columns: ["投诉编号", "投诉内容", "手机"],
      sample: [["T1", "锅盖裂了", "13900001111"]],
      mapping: { sourceId: "投诉编号", description: "投诉内容", phone: "手机" },
    });
    expect(body.fields).toContainEqual({
      field: "description",
      zh: "投诉内容",
      en: "What happened",
      isRequired: true,
    });
    expect(await house.rows("SELECT 1 FROM import_run")).toEqual([]);
  });

  test("rows become complaints with words, facts and event; refused rows come back as a file", async () => {
    const csv = [
      "编号,投诉内容,手机,商品,投诉时间,门店",
      'A1,"杯口有裂纹，要求换新 😡",13900001111,保温杯,2026-09-16 09:00,浦东店',
      "A2,,13900002222,雨伞,2026-09-16,",
      "A3,一年前的旧事,不是电话,雨伞,2025-09-01,",
      "A4,去年没有人回复,,雨伞,2025-09-01,",
    ].join("\n");
    const run = await imported("rows.csv", csv);
    expect(run).toMatchObject({
      state: "done",
      rowsTotal: 4,
      rowsDone: 4,
      rowsAdded: 2,
      rowsKnown: 0,
      rowsRefused: 2,
    });

    const [fresh] = await house.rows("SELECT * FROM complaint WHERE source_id = 'A1'");
    expect(fresh).toMatchObject({
      channel: "import",
      source: "file",
      description: "杯口有裂纹，要求换新 😡",
      state: "received",
    });
    const [facts] = await house.rows("SELECT facts FROM complaint_source_facts WHERE complaint_id = $1", [
      fresh!.id,
    ]);
    expect(facts!.facts).toEqual({ product: "保温杯", columns: { 门店: "浦东店" } });
    const shown = await supervisor("readComplaint", { params: { number: fresh!.number } });
    expect(shown.body.sourceFacts).toEqual([
      { name: "product", text: "保温杯" },
      { name: "门店", text: "浦东店" },
    ]);
    const events = await house.rows(
      "SELECT type, actor_kind FROM journal WHERE stream = $1 ORDER BY version LIMIT 1",
      [fresh!.id],
    );
    expect(events).toEqual([{ type: "complaint_received", actor_kind: "staff" }]);

    const errors = await supervisor("readImportErrors", { params: { id: run.id } });
    expect(errors.headers.get("content-type")).toContain("text/csv");
    expect(errors.body).toContain("3,投诉内容,,这一列必须填写，请补上。");
    expect(errors.body).toContain("4,手机,不是电话,");
  });

  test("what came in within a day is timed and acknowledged; older history is not", async () => {
    await imported(
      "times.csv",
      "编号,投诉内容,投诉时间\nN1,今天早上,2026-09-16 08:00\nO1,上个月,2026-08-16 08:00\n",
    );
    const told = async (sourceId: string) => {
      const [row] = await house.rows(
        `SELECT c.received_at, (SELECT count(*)::int FROM service_clock k WHERE k.complaint_id = c.id) AS clocks,
          (SELECT count(*)::int FROM message m WHERE m.complaint_id = c.id AND kind = 'acknowledgement') AS said
        FROM complaint c WHERE source_id = $1`,
        [sourceId],
      );
      return row;
    };
    expect(await told("N1")).toEqual({
      received_at: new Date("2026-09-16T08:00:00+08:00"),
      clocks: 3,
      said: 1,
    });
    expect(await told("O1")).toEqual({
      received_at: new Date("2026-08-16T08:00:00+08:00"),
      clocks: 0,
      said: 0,
    });
  });

  test("the same file again adds nothing; the same id with other words is refused and said", async () => {
    const csv = "编号,投诉内容\nR1,第一件\nR2,第二件\nR2,第二件\n";
    expect(await imported("r.csv", csv)).toMatchObject({ rowsAdded: 2, rowsKnown: 1, rowsRefused: 0 });
    expect(await imported("r again.csv", csv)).toMatchObject({ rowsAdded: 0, rowsKnown: 3, rowsRefused: 0 });
    expect(await imported("s.csv", "编号,投诉内容\nR1,另一件事\n")).toMatchObject({
      rowsAdded: 0,
      rowsKnown: 0,
      rowsRefused: 1,
    });
    expect(await count("complaint WHERE source_id LIKE 'R%'")).toBe(2);
  });

  test("a dry run counts the same and writes no complaint", async () => {
    const csv = "编号,投诉内容\nD1,试一试\nD2,\nD1,试一试\n";
    expect(await imported("d.csv", csv, { isDryRun: true })).toMatchObject({
      rowsAdded: 1,
      rowsKnown: 1,
      rowsRefused: 1,
    });
    expect(await count("complaint WHERE source_id = 'D1'")).toBe(0);
    expect(await imported("d.csv", csv)).toMatchObject({ rowsAdded: 1, rowsKnown: 1, rowsRefused: 1 });
  });

  test("orders come in, are brought up to date, and complaints find them", async () => {
    const orders =
      "订单号,下单时间,订单状态,商品名称,单价,手机\nQ-1,2026-09-01,已发货,台灯,89.00,13900007777\n";
    expect(await imported("o.csv", orders, { kind: "orders" })).toMatchObject({
      rowsAdded: 1,
      rowsRefused: 0,
    });
    expect(await imported("o2.csv", orders.replace("已发货", "已签收"), { kind: "orders" })).toMatchObject({
      rowsAdded: 0,
      rowsKnown: 1,
    });
    await imported("c.csv", "编号,投诉内容,订单号\nQ1,灯不亮,Q-1\nQ2,不认识的订单,X-9\n");

    const rows = await house.rows(
      "SELECT c.source_id, o.number, o.state FROM complaint c LEFT JOIN orders o ON o.id = c.order_id WHERE source_id IN ('Q1', 'Q2') ORDER BY 1",
    );
    expect(rows).toEqual([
      { source_id: "Q1", number: "Q-1", state: "已签收" },
      { source_id: "Q2", number: null, state: null },
    ]);
  });

  test("an order of an unknown shop, and rows of an order that stand apart, are refused", async () => {
    const csv =
      "订单号,店铺,下单时间,商品\nU-1,没有的店,2026-09-01,灯\nU-2,旗舰店,2026-09-01,灯\nU-3,旗舰店,2026-09-01,灯\nU-2,旗舰店,2026-09-01,伞\n";
    const run = await imported("u.csv", csv, { kind: "orders" });
    expect(run).toMatchObject({ rowsAdded: 2, rowsRefused: 2 });
    const errors = await supervisor("readImportErrors", { params: { id: run.id }, language: "en" });
    expect(errors.body).toMatch(/2,.*There is no such shop/);
    expect(errors.body).toMatch(/5,.*do not stand together/);
  });

  test("a cancelled import keeps what is in, and the same file goes on as the same run", async () => {
    const csv = "编号,投诉内容\nX1,甲\nX2,乙\n";
    const started = await begun("x.csv", csv);
    const cancelled = await supervisor("cancelImport", { params: { id: started.id }, body: {} });
    expect(cancelled.body).toMatchObject({ state: "cancelled" });
    await house.work();
    expect(await count("complaint WHERE source_id LIKE 'X%'")).toBe(0);

    const again = await imported("x moved.csv", csv);
    expect(again).toMatchObject({ id: started.id, state: "done", rowsAdded: 2 });
    const over = await supervisor("cancelImport", { params: { id: started.id }, body: {} });
    expect(over).toMatchObject({ status: 409, body: { code: "import_over" } });
  });

  test("a run whose process has died is sent on its way again by the sweep", async () => {
    const run = await begun("w.csv", "编号,投诉内容\nW1,甲\n");
    await house.rows("DELETE FROM graphile_worker._private_jobs");
    await house.rows(
      "UPDATE import_run SET state = 'running', worked_at = worked_at - interval '1 hour' WHERE id = $1",
      [run.id],
    );
    await sweepImports(house.house);
    await house.work();
    expect((await supervisor("readImport", { params: { id: run.id } })).body).toMatchObject({
      state: "done",
      rowsAdded: 1,
    });
  });

  test("a file that breaks off fails with what to do, before anything is written", async () => {
    const good = Array.from({ length: 200 }, (_none, row) => `K${row},第 ${row} 件\n`).join("");
    const run = await imported("k.csv", `编号,投诉内容\n${good}K200,"没有收尾的引号\n`);
    expect(run.state).toBe("failed");
    expect(run.failure.zh).toContain("第 202 行有一个双引号没有成对");
    expect(await count("complaint WHERE source_id LIKE 'K%'")).toBe(0);
  });

  test.each([
    ["no table", "photo.csv", "\u0001\u0002\u0003".repeat(50), "table_type_refused"],
    ["an empty file", "empty.csv", "", "file_empty"],
    ["a web page", "page.csv", "<!doctype html><table></table>", "table_is_web_page"],
  ])("%s is refused at once and not kept", async (_what, name, content, code) => {
    const before = await kept();
    const { status, body } = await preview(name, content);
    expect({ status, code: body.code }).toEqual({ status: 422, code });
    expect(await kept()).toEqual(before);
  });

  test.each([
    ["a field that must be mapped", { sourceId: "编号" }, "field_not_mapped"],
    ["a column that is not there", { description: "没有" }, "column_not_found"],
    ["a field nobody knows", { description: "投诉内容", nonsense: "编号" }, "field_not_known"],
  ])("%s is said before anything starts", async (_what, mapping, code) => {
    const { body } = await preview("m.csv", "编号,投诉内容\n1,甲\n");
    const refused = await start(body.fileId, { mapping });
    expect(refused).toMatchObject({ status: 422, body: { code } });
  });

  test("nobody imports another house's upload, or one that never was", async () => {
    const { body } = await preview("mine.csv", "编号,投诉内容\n1,甲\n");
    const stranger = await staffCaller(house, "supervisor", "beta");
    for (const fileId of [body.fileId, "00000000-0000-7000-8000-000000000000", "../../secret"]) {
      const asked = { kind: "complaints", fileId, mapping: { description: "投诉内容" }, isDryRun: false };
      expect(await stranger("startImport", { body: asked })).toMatchObject({ status: 404 });
    }
  });

  test("imports are listed page by page, the newest first", async () => {
    const first = await supervisor("listImports", { query: { limit: "2" } });
    expect(first.body.rows).toHaveLength(2);
    const second = await supervisor("listImports", { query: { limit: "2", after: first.body.next } });
    const ids = [...first.body.rows, ...second.body.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  test("uploads are removed after a week", async () => {
    const { body } = await preview("old.csv", "编号,投诉内容\n1,甲\n");
    const path = (await kept()).find((name) => name.endsWith(body.fileId))!;
    const eightDaysAgo = new Date(house.now().getTime() - 8 * 86_400_000);
    await utimes(join(folder(), path), eightDaysAgo, eightDaysAgo);
    await removeOldUploads(house.house, house.now());
    expect(await kept()).not.toContain(path);
  });

  type Options = { kind?: string; isDryRun?: boolean; mapping?: Record<string, string> };

  async function preview(name: string, content: string, kind = "complaints") {
    const form = new FormData();
    form.append("kind", kind);
    form.append("file", new Blob([content]), name);
    const answer = await fetch(`${house.url}/api/imports/preview`, {
      method: "POST",
      headers: { cookie },
      body: form,
    });
    return { status: answer.status, body: await answer.json() };
  }

  function start(fileId: string, { kind = "complaints", isDryRun = false, mapping }: Options) {
    return supervisor("startImport", { body: { kind, fileId, isDryRun, mapping } });
  }

  async function begun(name: string, content: string, options: Options = {}) {
    const shown = await preview(name, content, options.kind);
    return (await start(shown.body.fileId, { mapping: shown.body.mapping, ...options })).body;
  }

  async function imported(name: string, content: string, options: Options = {}) {
    const { id } = await begun(name, content, options);
    await house.work();
    return (await supervisor("readImport", { params: { id } })).body;
  }

  async function signedIn(name: string): Promise<string> {
    const answer = await fetch(`${house.url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: emailOf(name, "alpha"), password: testPassword }),
    });
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
  }

  async function count(what: string): Promise<number> {
    const [row] = await house.rows<{ count: number }>(`SELECT count(*)::int FROM ${what}`);
    return row!.count;
  }

  function folder(): string {
    return join(house.house.config.dataDir, "imports");
  }

  function kept(): Promise<string[]> {
    return readdir(folder(), { recursive: true });
  }
});
