import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { asOwner } from "../db/as-owner.ts";
import { loadDemo } from "../demo/play/load-demo.ts";
import type { ReadyDatabase } from "./prepare-database.ts";
import type { Surroundings } from "./run-command.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Loads the demo into an empty database, so that a first visitor finds a living shop. A load that was cut off is begun
 * anew; a database with anything else in it is left alone.
 */
export async function furnish(
  { config, secret, terminal }: Surroundings,
  database: ReadyDatabase,
  signal: AbortSignal,
): Promise<void> {
  const marker = join(config.dataDir, "demo-is-loading");
  if (existsSync(marker)) await empty(database.adminUrl);
  else if (!(await isEmpty(database.adminUrl))) return;

  terminal.say({
    zh: "首次启动：正在载入演示数据（两家商户、3,000 个订单、600 张投诉单），约需几分钟……",
    en: "First start: loading the demo (two merchants, 3,000 orders, 600 complaints). This takes a few minutes …",
  });
  await writeFile(
    marker,
    "The demo is being loaded. If the load is cut off, the next start begins it anew.\n",
  );
  await loadDemo(config, secret, database, { now: new Date(), signal, progress: bar(terminal) });
  await rm(marker);
}

const noTenant = "00000000-0000-0000-0000-000000000000";

async function isEmpty(adminUrl: string): Promise<boolean> {
  const { rowCount } = await asOwner(adminUrl, noTenant, (client) =>
    client.query("SELECT FROM tenant_ids() LIMIT 1"),
  );
  return rowCount === 0;
}

async function empty(adminUrl: string): Promise<void> {
  await asOwner(adminUrl, noTenant, async (client) => {
    await client.query('TRUNCATE tenant, identity."user" CASCADE');
    await client.query("DELETE FROM graphile_worker._private_jobs");
  });
}

/** A line that fills in place on a terminal, a line each tenth elsewhere. */
function bar(terminal: Terminal): (share: number) => void {
  let shown = -1;
  return (share) => {
    const tenths = Math.floor(share * 10);
    if (tenths === shown) return;
    shown = tenths;
    const line = `  ${"█".repeat(tenths)}${"░".repeat(10 - tenths)} ${tenths * 10} %`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${tenths === 10 ? "\n" : ""}`);
    else terminal.say({ zh: line, en: line });
  };
}
