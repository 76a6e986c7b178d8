/**
 * How long a month's report takes: `node --expose-gc bench/report.ts [conversations]`, 100,000 unless told. The month before
 * is filled too, since every figure is compared with it. The house lies in a PostgreSQL of its own; printed are the counting,
 * the drawing of each file, and the memory the process grew by.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { withTenant } from "../src/server/db/database.ts";
import { drawReport, frozenReport } from "../src/server/reporting/reports/draw/report-file.ts";
import { keepReport } from "../src/server/reporting/reports/make-report.ts";
import { periodFrom } from "../src/server/reporting/reports/period.ts";
import { fillEvaluated, fillReported } from "../test/support/reported-month.ts";
import { openBenchHouse } from "./bench-house.ts";
import { type Figures, showFigures } from "./figures.ts";

const conversations = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 100_000);
const folder = await mkdtemp(path.join(tmpdir(), "bench-report-"));
const house = await openBenchHouse(folder);

try {
  const stretch = { days: 29, count: conversations };
  await fillReported(house.rows, house, { ...stretch, from: "2026-07-01T00:00:00+08:00", mark: "J" });
  await fillReported(house.rows, house, { ...stretch, from: "2026-08-01T00:00:00+08:00", mark: "A" });
  await fillEvaluated(house.rows, house, { mark: "A", every: 50 });
  await house.rows("VACUUM ANALYZE");
  const figures: Figures = { conversations };
  const before = heldMemory();
  const period = periodFrom("month", "2026-08-01", "Asia/Shanghai")!;
  const { id } = await timed("count and keep", () =>
    withTenant(house.tenantId, (tx) => keepReport(tx, period, null)),
  );
  const report = await withTenant(house.tenantId, (tx) => frozenReport(tx, id));
  for (const format of ["pdf", "docx", "xlsx"] as const)
    await timed(format, () => drawReport(report, format, "zh"));
  figures["memory grown by (MB)"] = Math.round((process.memoryUsage().rss - before) / 1024 ** 2);
  showFigures(figures);

  async function timed<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> {
    const started = performance.now();
    const answer = await work();
    figures[`${name} (s)`] = Number(((performance.now() - started) / 1_000).toFixed(2));
    return answer;
  }
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}

function heldMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}
