/**
 * How long the lists of evaluations, sample items and appeals take to answer among 100,000 of each:
 * `node bench/list-evaluations.ts [evaluations]`. The house lies in a PostgreSQL of its own; each question is asked through
 * the room's own reading, as the role that row-level security holds.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Staff } from "../src/server/actor.ts";
import { cursorOf } from "../src/server/db/cursor.ts";
import { type Tx, withTenant } from "../src/server/db/database.ts";
import { listAppeals } from "../src/server/quality/appeals/list-appeals.ts";
import { listEvaluations } from "../src/server/quality/evaluation/list-evaluations.ts";
import { listItems } from "../src/server/quality/sampling/list-items.ts";
import { openBenchHouse } from "./bench-house.ts";
import { type Figures, showFigures } from "./figures.ts";
import { median } from "./median.ts";

const evaluations = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 100_000);
const folder = await mkdtemp(path.join(tmpdir(), "bench-evaluations-"));
const house = await openBenchHouse(folder);

try {
  await house.fillEvaluations(evaluations);
  const staffId = house.staffIds[0]!;
  const evaluatorId = house.staffIds[11]!;
  const manager = { tenantId: house.tenantId, kind: "staff", id: staffId, role: "quality_manager" } as Staff;
  const after = await deepPlace(
    "SELECT submitted_at AS at, id FROM evaluation ORDER BY submitted_at DESC, id DESC",
  );
  const afterRuled = await deepPlace(
    "SELECT ruled_at AS at, id FROM appeal WHERE state = 'ruled' ORDER BY ruled_at DESC, id DESC",
  );
  const [draw] = await house.rows("SELECT id FROM sample_draw");
  const [item] = await house.rows("SELECT id FROM sample_item ORDER BY id OFFSET $1 LIMIT 1", [
    Math.floor(evaluations * 0.9),
  ]);
  const listed = (filter: Partial<Parameters<typeof listEvaluations>[2]>) => (tx: Tx) =>
    listEvaluations(tx, manager, { limit: 30, ...filter });
  const questions: Record<string, (tx: Tx) => Promise<unknown>> = {
    "evaluations, the latest": listed({}),
    "evaluations, behind many of them": listed({ after }),
    "evaluations of one agent": listed({ staffId }),
    "evaluations of nobody known": listed({ staffId: house.tenantId }),
    "evaluations by one inspector": listed({ evaluatorId }),
    "evaluations by form": listed({ scorecardCode: "bench" }),
    "evaluations by a form never used": listed({ scorecardCode: "unused" }),
    "evaluations of a purpose": listed({ purpose: "sample" }),
    "evaluations of a purpose never used": listed({ purpose: "calibration" }),
    "sample items": (tx) => listItems(tx, draw.id, { limit: 30 }),
    "sample items, behind nine tenths of them": (tx) => listItems(tx, draw.id, { limit: 30, after: item.id }),
    "appeals that wait": (tx) => listAppeals(tx, manager, { state: "open", limit: 30 }),
    "appeals ruled": (tx) => listAppeals(tx, manager, { state: "ruled", limit: 30 }),
    "appeals ruled, behind most": (tx) =>
      listAppeals(tx, manager, { state: "ruled", limit: 30, after: afterRuled }),
  };
  const figures: Figures = { evaluations };
  for (const [name, ask] of Object.entries(questions))
    figures[`${name} (ms)`] = await median(() => withTenant(house.tenantId, ask));
  showFigures(figures);
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}

async function deepPlace(sql: string): Promise<string> {
  const [row] = await house.rows(`${sql} OFFSET $1 LIMIT 1`, [Math.floor(evaluations * 0.4)]);
  return cursorOf(row.at, row.id);
}
