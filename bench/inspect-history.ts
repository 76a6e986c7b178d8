/**
 * How many messages a second a run over history inspects, reading from and writing to PostgreSQL:
 * `node bench/inspect-history.ts [conversations]`. Twelve messages and eleven deeds each, twenty-two rules.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startRun } from "../src/server/quality/inspection/runs/start-run.ts";
import { workSlice } from "../src/server/quality/inspection/runs/work-run.ts";
import { openBenchHouse } from "./bench-house.ts";
import { showFigures } from "./figures.ts";

const conversations = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 4_000);
const folder = await mkdtemp(path.join(tmpdir(), "bench-history-"));
const house = await openBenchHouse(folder);

try {
  await house.fillConversations(conversations);
  await house.fillWords();
  const actor = { tenantId: house.tenantId, kind: "clock", id: "clock" } as const;
  const range = { from: "2026-09-01T00:00:00Z", to: "2026-12-01T00:00:00Z", ruleCodes: [] };
  const { id } = await startRun(actor, range);

  const started = performance.now();
  const startedCpu = process.cpuUsage();
  let heapMb = 0;
  while (await workSlice(house.tenantId, id))
    heapMb = Math.max(heapMb, Math.round(process.memoryUsage().heapUsed / 1024 / 1024));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(startedCpu);
  const [run] = await house.rows("SELECT * FROM inspection_run");
  showFigures({
    conversations: run.conversations_done,
    messages: run.messages_read,
    brokenFound: run.broken_found,
    seconds: Number(seconds.toFixed(1)),
    messagesPerSecond: Math.round(run.messages_read / seconds),
    messagesPerCpuSecond: Math.round(run.messages_read / ((user + system) / 1_000_000)),
    heapPeakMb: heapMb,
  });
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}
