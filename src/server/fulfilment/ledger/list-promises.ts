import { sql } from "kysely";
import type { z } from "zod";
import type { page } from "../../../shared/api/fields.ts";
import type { promiseRow, promiseView } from "../../../shared/api/promise-routes.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Filter = z.output<typeof page> & { view: z.infer<typeof promiseView>; departmentId?: string };

/** A page of the promises desk: open ones by their hour, broken ones the latest first. */
export async function listPromises(
  tx: Tx,
  reader: Staff,
  { view, departmentId, after, limit }: Filter,
): Promise<{ rows: z.input<typeof promiseRow>[]; next: string | null }> {
  const isBroken = view === "broken";
  const hour = isBroken ? ("promise.first_due_at" as const) : ("promise.due_at" as const);
  let query = promiseRows(tx)
    .where(behindCursor(after, [hour, "promise.id"], isBroken ? "<" : ">"))
    .orderBy(hour, isBroken ? "desc" : "asc")
    .orderBy("promise.id", isBroken ? "desc" : "asc")
    .limit(limit + 1);
  query = isBroken ? query.where("promise.was_broken", "=", true) : query.where("promise.state", "=", "open");
  if (view === "mine") query = query.where("promise.owner_id", "=", reader.id);
  if (view === "at_risk") query = query.where(isAtRisk(tx.now));
  if (departmentId) query = query.where("promise.department_id", "=", departmentId);

  const found = await query.execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: rows.map(rowView),
    next: last ? cursorOf(isBroken ? last.first_due_at : last.due_at, last.id) : null,
  };
}

function isAtRisk(now: Date) {
  return sql<boolean>`coalesce(clock.warned_at IS NOT NULL OR clock.warn_at <= ${now}, false)`;
}

function promiseRows(tx: Tx) {
  return tx
    .selectFrom("promise")
    .innerJoin("complaint", "complaint.id", "promise.complaint_id")
    .innerJoin("staff as owner", "owner.id", "promise.owner_id")
    .leftJoin("department", "department.id", "promise.department_id")
    .leftJoin("service_clock as clock", (join) =>
      join
        .onRef("clock.complaint_id", "=", "promise.complaint_id")
        .onRef("clock.subject_id", "=", "promise.id")
        .on("clock.kind", "=", "promise"),
    )
    .selectAll("promise")
    .select([
      "complaint.number",
      "complaint.title",
      "complaint.severity",
      "owner.name as ownerName",
      "department.name_zh",
      "department.name_en",
    ])
    .select(isAtRisk(tx.now).as("isAtRisk"));
}

type Row = Awaited<ReturnType<ReturnType<typeof promiseRows>["execute"]>>[number];

function rowView(row: Row): z.input<typeof promiseRow> {
  return {
    id: row.id,
    complaintNumber: row.number,
    complaintTitle: row.title,
    severity: row.severity as "normal",
    deed: row.deed,
    source: row.source as "option",
    owner: { id: row.owner_id, name: row.ownerName },
    department: row.department_id
      ? { id: row.department_id, nameZh: row.name_zh ?? "", nameEn: row.name_en ?? "" }
      : null,
    dueAt: row.due_at.toISOString(),
    firstDueAt: row.first_due_at.toISOString(),
    state: row.state as "open",
    isAtRisk: row.state === "open" && row.isAtRisk,
    wasBroken: row.was_broken,
    toldLateAt: row.told_late_at?.toISOString() ?? null,
    keptAt: row.kept_at?.toISOString() ?? null,
  };
}
