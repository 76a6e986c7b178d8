import type { z } from "zod";
import type { appeal } from "../../../shared/api/appeal-fields.ts";
import type { Tx } from "../../db/database.ts";

type Shown = z.input<typeof appeal>;

/** Every appeal against an evaluation with its points and what became of it. */
export async function appealsAgainst(tx: Tx, evaluationId: string): Promise<Shown[]> {
  const rows = await tx
    .selectFrom("appeal")
    .leftJoin("staff", "staff.id", "appeal.ruled_by")
    .selectAll("appeal")
    .select("staff.name as rulerName")
    .where("evaluation_id", "=", evaluationId)
    .orderBy("position")
    .execute();
  const ids = rows.map(({ id }) => id);
  const points = await pointsOf(tx, ids);
  const history = await historyOf(tx, ids);
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    level: row.level,
    words: row.words,
    raisedAt: row.raised_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    isLate: row.state === "open" && row.due_at <= tx.now,
    state: row.state as Shown["state"],
    outcome: row.outcome as Shown["outcome"],
    reason: row.reason,
    ruledBy: row.ruled_by && row.rulerName ? { id: row.ruled_by, name: row.rulerName } : null,
    ruledAt: row.ruled_at?.toISOString() ?? null,
    points: (points.get(row.id) ?? []).map(presentPoint),
    history: (history.get(row.id) ?? []).map(({ type, level, name, at }) => ({
      type: type as Shown["history"][number]["type"],
      level,
      by: name,
      at: at.toISOString(),
    })),
  }));
}

async function pointsOf(tx: Tx, ids: string[]) {
  if (ids.length === 0) return new Map<string, PointRow[]>();
  const rows = await tx
    .selectFrom("appeal_point")
    .selectAll()
    .where("appeal_id", "in", ids)
    .orderBy("criterion_code")
    .execute();
  return Map.groupBy(rows, ({ appeal_id }) => appeal_id);
}

type PointRow = {
  criterion_code: string;
  words: string;
  places: unknown;
  ruling: string | null;
  ruled_value: string | null;
  ruled_not_applicable: boolean | null;
  reason: string | null;
};

function presentPoint(row: PointRow): Shown["points"][number] {
  const wasChanged = row.ruled_not_applicable !== null;
  return {
    criterionCode: row.criterion_code,
    words: row.words,
    places: row.places as Shown["points"][number]["places"],
    ruling: row.ruling as "upheld" | "changed" | null,
    ruled: wasChanged ? { value: row.ruled_value, isNotApplicable: row.ruled_not_applicable! } : null,
    reason: row.reason,
  };
}

type EventRow = { type: string; level: number; at: Date; name: string | null };

async function historyOf(tx: Tx, ids: string[]) {
  if (ids.length === 0) return new Map<string, EventRow[]>();
  const rows = await tx
    .selectFrom("appeal_event")
    // The clock is nobody's name.
    .leftJoin("staff", (join) =>
      join.on(({ eb, cast, ref }) => eb(cast("staff.id", "text"), "=", ref("appeal_event.actor_id"))),
    )
    .select(["appeal_id", "type", "level", "at", "staff.name"])
    .where("appeal_id", "in", ids)
    .orderBy("at")
    .orderBy("appeal_event.id")
    .execute();
  return Map.groupBy(rows, ({ appeal_id }) => appeal_id);
}
