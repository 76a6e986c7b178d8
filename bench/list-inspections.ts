/**
 * How long the list of inspections takes to answer among 100,000: `node bench/list-inspections.ts [inspections]`.
 * The house lies in a PostgreSQL of its own; each question is asked through the room's own reading, beside the same rows
 * fetched by hand-written SQL. Rates over the whole month are measured too.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Staff } from "../src/server/actor.ts";
import { cursorOf } from "../src/server/db/cursor.ts";
import { withTenant } from "../src/server/db/database.ts";
import { type Filter, listInspections } from "../src/server/quality/inspection/lists/list-inspections.ts";
import { readRates } from "../src/server/quality/inspection/lists/read-rates.ts";
import { standardRules } from "../src/server/quality/inspection/rules/rule-pack.ts";
import { openBenchHouse } from "./bench-house.ts";
import { type Figures, showFigures } from "./figures.ts";
import { median } from "./median.ts";

const inspections = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 100_000);
const latestByHand = `
  SELECT i.*, c.number, c.title, s.name FROM inspection i
    JOIN complaint c ON (c.tenant_id, c.id) = (i.tenant_id, i.complaint_id)
    JOIN staff s ON (s.tenant_id, s.id) = (i.tenant_id, i.staff_id)
   WHERE i.tenant_id = $1 ORDER BY i.ended_at DESC, i.conversation_id DESC LIMIT 31`;

const folder = await mkdtemp(path.join(tmpdir(), "bench-inspections-"));
const house = await openBenchHouse(folder);

try {
  await house.fillInspections(
    inspections,
    standardRules().map(({ code }) => code),
  );
  const manager = {
    tenantId: house.tenantId,
    kind: "staff",
    id: house.staffIds[0],
    role: "quality_manager",
  } as Staff;
  const [staffId] = house.staffIds;
  const [deep] = await house.rows(latestByHand.replace("LIMIT 31", "OFFSET $2 LIMIT 1"), [
    house.tenantId,
    Math.floor(inspections * 0.9),
  ]);
  const questions: Record<string, Partial<Filter>> = {
    "the latest": {},
    "behind nine tenths of them": { after: cursorOf(deep.ended_at, deep.conversation_id) },
    "something broken": { outcome: "broken" },
    "nothing broken": { outcome: "met" },
    "not everything applied": { outcome: "not_applicable" },
    "of one agent": { staffId },
    "one rule broken": { rule: "vague_time", outcome: "broken" },
    "one rule broken by one agent": { rule: "vague_time", outcome: "broken", staffId },
    "one channel": { channel: "chat" },
    "one shop": { shopId: house.shopIds[1] },
    "one shop, one rule": { shopId: house.shopIds[1], rule: "apology", outcome: "broken" },
    "an agent nobody knows": { staffId: house.tenantId },
    "one rule, an agent nobody knows": { staffId: house.tenantId, rule: "vague_time" },
    "one week": { from: "2026-10-08T00:00:00Z", to: "2026-10-15T00:00:00Z" },
  };
  const raw = await median(() => house.rows(latestByHand, [house.tenantId]));
  const figures: Figures = { inspections, "raw SQL, the latest (ms)": raw };
  for (const [name, filter] of Object.entries(questions)) {
    const milliseconds = await median(() =>
      withTenant(house.tenantId, (tx) => listInspections(tx, manager, { limit: 30, ...filter })),
    );
    figures[name] = { milliseconds, timesRaw: Number((milliseconds / raw).toFixed(1)) };
  }
  const month = { from: "2026-10-01T00:00:00Z", to: "2026-10-31T00:00:00Z" };
  const rates = await median(() => withTenant(house.tenantId, (tx) => readRates(tx, month)), 5);
  figures["rates of all rules over the month"] = {
    milliseconds: rates,
    timesRaw: Number((rates / raw).toFixed(1)),
  };
  showFigures(figures);
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}
