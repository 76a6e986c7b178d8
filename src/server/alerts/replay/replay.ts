import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { readSeries } from "./read-series.ts";
import { readShop } from "./read-shop.ts";
import { replaySeries } from "./replay-series.ts";
import { replayShop } from "./replay-shop.ts";

/**
 * Replays a folder: a shop (see readShop) or weekly series (see readSeries). The signals are written as CSV in the order they
 * came, all of them or no file at all.
 */
export async function replay(folder: string, out: string): Promise<{ events: number; signals: number }> {
  const { events, head, rows } = existsSync(join(folder, "series_null.csv"))
    ? await weeklySignals(folder)
    : await shopSignals(folder);
  await writeFile(`${out}.part`, stringify(rows, { header: true, columns: head }));
  await rename(`${out}.part`, out);
  return { events, signals: rows.length };
}

async function shopSignals(folder: string) {
  const shop = await readShop(folder);
  return { events: shop.complaints.length, head: ["day", "kind", "id"], rows: replayShop(shop) };
}

async function weeklySignals(folder: string) {
  const series = await readSeries(folder);
  const events = series.reduce((sum, { counts }) => sum + counts.length, 0);
  return { events, head: ["variant", "scenario", "rep", "week"], rows: replaySeries(series) };
}
