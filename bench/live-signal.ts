/**
 * How soon a signal is there once the complaint is committed that makes it one: `node bench/live-signal.ts [batches]`.
 * A house with its worker in a PostgreSQL of its own; each batch gets complaints until it signals, and the time runs from the
 * commit of the last of them to the hint that makes the screens read the signal.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { Staff } from "../src/server/actor.ts";
import { watchHouse } from "../src/server/alerts/live/watch.ts";
import { readConfig } from "../src/server/config.ts";
import { fileComplaint } from "../src/server/intake/file-complaint.ts";
import { startHouse } from "../src/server/start-house.ts";
import { newComplaint } from "../src/shared/api/complaint-routes.ts";
import { openBenchHouse } from "./bench-house.ts";
import { showFigures } from "./figures.ts";

const batches = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 100);
const unitsOfBatch = 200;
const folder = await mkdtemp(path.join(tmpdir(), "bench-live-signal-"));
const bench = await openBenchHouse(path.join(folder, "postgres"));
const roleOf = (name: string) =>
  Object.assign(new URL(bench.adminUrl), { username: name, password: "bench" }).href;
const running = await startHouse(
  readConfig({ DATA_DIR: folder, LOG_LEVEL: "error", PORT: "0", HOST: "127.0.0.1" }),
  "a secret that only the bench knows",
  { appUrl: roleOf("mingjing_app"), identityUrl: roleOf("mingjing_identity") },
);
const admin = new pg.Client(bench.adminUrl);
await admin.connect();

try {
  await sell();
  await watchHouse(running.house, bench.tenantId);
  const waits: number[] = [];
  for (let batch = 0; batch < batches; batch++) waits.push(await untilSignal(batch));
  waits.sort((one, other) => one - other);
  const at = (share: number) => Math.round(waits[Math.ceil(share * waits.length) - 1]!);
  showFigures({ milliseconds: { median: at(0.5), p95: at(0.95), longest: at(1) }, signals: waits.length });
} finally {
  await admin.end();
  await running.stop();
  await bench.close();
  await rm(folder, { recursive: true, force: true });
}

/** Complains about a batch, buyer after buyer, until it signals; how long that took from the last complaint on. */
async function untilSignal(batch: number): Promise<number> {
  for (let buyer = 1; buyer <= 20; buyer++) {
    let hintedAt = Number.POSITIVE_INFINITY;
    const stop = running.house.live.listen(bench.tenantId, ({ type }) => {
      if (type === "signals") hintedAt = Math.min(hintedAt, performance.now());
    });
    await complain(batch, buyer);
    const committedAt = performance.now();
    while (!(await isAllWatched())) {
      if (performance.now() - committedAt > 20_000) throw new Error("the worker told the engine nothing");
      await pause(2);
    }
    const isSignal = await hasSignal(batch);
    while (isSignal && hintedAt === Number.POSITIVE_INFINITY) await pause(1);
    stop();
    if (isSignal) return hintedAt - committedAt;
  }
  throw new Error(`batch ${batch} never signalled`);
}

function complain(batch: number, buyer: number) {
  const agent = {
    kind: "staff",
    tenantId: bench.tenantId,
    id: bench.staffIds[0],
    name: "Agent",
    role: "agent",
    gradeCode: "junior",
    departmentId: null,
  } as Staff;
  return fileComplaint(running.house, agent, {
    ...newComplaint.parse({ channel: "phone", text: `打开就坏了，批号 ${codeOf(batch)}` }),
    order: { number: `${codeOf(batch)}-${buyer}` },
  });
}

/** Whether the engine was told every complaint. */
async function isAllWatched(): Promise<boolean> {
  const { rowCount } = await admin.query(
    "SELECT FROM complaint c WHERE NOT EXISTS (SELECT FROM signal_watched w WHERE w.complaint_id = c.id)",
  );
  return rowCount === 0;
}

async function hasSignal(batch: number): Promise<boolean> {
  const { rowCount } = await admin.query("SELECT FROM signal WHERE subject->>'batch' = $1", [codeOf(batch)]);
  return rowCount === 1;
}

/** Every batch with its orders, shipped over the last days. */
async function sell(): Promise<void> {
  await admin.query("SET session_replication_role = replica");
  await admin.query(
    `WITH sold AS (
       SELECT b, u, gen_random_uuid() AS order_id, gen_random_uuid() AS customer_id
       FROM generate_series(0, $2::int - 1) AS b, generate_series(1, $3::int) AS u
     ), buyer AS (
       INSERT INTO customer (tenant_id, id, name, created_at) SELECT $1, customer_id, 'Buyer', now() FROM sold
     ), placed AS (
       INSERT INTO orders (tenant_id, id, shop_id, number, customer_id, state, currency, total_minor, ordered_at, shipped_at, imported_at)
       SELECT $1, order_id, $4, 'BATCH-' || b || '-' || u, customer_id, 'shipped', 'CNY', 9900, now() - interval '9 days',
         now() - interval '1 day' * (u % 8), now() FROM sold
     )
     INSERT INTO order_item (tenant_id, order_id, line, sku, name, quantity, price_minor, supplier, batch_code)
     SELECT $1, order_id, 1, 'SKU' || b, 'Goods', 1, 9900, 'S' || b % 20, 'BATCH-' || b FROM sold`,
    [bench.tenantId, batches, unitsOfBatch, bench.shopIds[0]],
  );
  await admin.query("SET session_replication_role = origin");
  await admin.query("ANALYZE");
}

function codeOf(batch: number): string {
  return `BATCH-${batch}`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
