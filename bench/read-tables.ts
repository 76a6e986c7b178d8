/**
 * How fast and within what memory a large table becomes complaints: `node --expose-gc bench/read-tables.ts [rows]`.
 * The file is composed here and removed afterwards.
 */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { complaintRows } from "../src/server/gateways/tables/import-rows/complaint-rows.ts";
import { readTable } from "../src/server/gateways/tables/read-table.ts";
import { showFigures } from "./figures.ts";

const rowCount = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 500_000);
const folder = await mkdtemp(path.join(tmpdir(), "bench-tables-"));
const file = path.join(folder, "complaints.csv");

try {
  await pipeline(Readable.from(composedRows()), createWriteStream(file));
  const peak = { heapMb: 0 };
  const started = performance.now();
  const taken = await readAll(peak);
  const seconds = (performance.now() - started) / 1000;
  showFigures({
    rows: taken,
    seconds: Number(seconds.toFixed(1)),
    rowsPerSecond: Math.round(taken / seconds),
    heapPeakMb: peak.heapMb,
  });
} finally {
  await rm(folder, { recursive: true });
}

function* composedRows() {
  yield "编号,订单号,手机,投诉内容,时间\n";
  for (let row = 0; row < rowCount; row += 1) {
    const words = `第${row}位顾客：收到的保温杯杯口有裂纹，联系客服两天没有人回复，希望重新补发一个。😡`;
    yield `C${row},D${row},13800138000,"${words}\n谢谢",2026/11/${1 + (row % 28)} 10:${10 + (row % 50)}\n`;
  }
}

async function readAll(peak: { heapMb: number }) {
  const reader = await readTable({ path: file });
  const mapping = {
    sourceId: "编号",
    orderNumber: "订单号",
    phone: "手机",
    description: "投诉内容",
    happenedAt: "时间",
  };
  let taken = 0;
  for await (const each of complaintRows(reader, mapping, { timeZone: "Asia/Shanghai" })) {
    if ("row" in each) taken += 1;
    if (taken % 5000 === 0) {
      globalThis.gc?.();
      peak.heapMb = Math.max(peak.heapMb, Math.round(process.memoryUsage().heapUsed / 1024 / 1024));
    }
  }
  return taken;
}
