import type { z } from "zod";
import type { closureRoutes } from "../../../shared/api/closure-routes.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { partIn } from "./part-in.ts";
import { type FoundObjection, objectionRows, presentObjection } from "./present-objections.ts";
import { hadPart } from "./rules.ts";

type Listed = z.input<typeof closureRoutes.listObjections.answer>;
type Filter = z.output<typeof closureRoutes.listObjections.query>;

/** A page of objections: those that wait by due time, those decided latest first. */
export async function listObjections(tx: Tx, reader: Staff, filter: Filter): Promise<Listed> {
  const found = await (filter.state === "open" ? waiting : decided)(tx, filter);
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit && rows.at(-1);
  const parts = await partIn(
    tx,
    rows.map(({ complaint_id }) => complaint_id),
  );
  return {
    rows: rows.map((row) => ({
      ...presentObjection(row, tx.now),
      complaintNumber: row.number,
      complaintTitle: row.title,
      severity: row.severity as Listed["rows"][number]["severity"],
      mayDecide: row.outcome === null && !hadPart(reader.id, parts.get(row.complaint_id)!),
    })),
    next: last ? cursorOf(last.decided_at ?? last.due_at, last.id) : null,
  };
}

function waiting(tx: Tx, { after, limit }: Filter): Promise<FoundObjection[]> {
  return objectionRows(tx)
    .where("objection.outcome", "is", null)
    .where(behindCursor(after, ["objection.due_at", "objection.id"], ">"))
    .orderBy("objection.due_at")
    .orderBy("objection.id")
    .limit(limit + 1)
    .execute();
}

function decided(tx: Tx, { after, limit }: Filter): Promise<FoundObjection[]> {
  return objectionRows(tx)
    .where("objection.outcome", "is not", null)
    .where(behindCursor(after, ["objection.decided_at", "objection.id"], "<"))
    .orderBy("objection.decided_at", "desc")
    .orderBy("objection.id", "desc")
    .limit(limit + 1)
    .execute();
}
