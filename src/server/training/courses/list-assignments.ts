import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { assignments, presentAssignments, type ShownAssignment } from "./present-assignment.ts";

type Filter = z.output<typeof trainingRoutes.listAssignments.query>;

/** A page of who learns what: the open ones by their day, those done latest first. */
export async function listAssignments(
  tx: Tx,
  filter: Filter,
): Promise<{ rows: ShownAssignment[]; next: string | null }> {
  const found = await (filter.state === "done" ? done(tx, filter) : open(tx, filter));
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit && rows.at(-1);
  return {
    rows: await presentAssignments(tx, rows),
    next: last ? cursorOf(last.completed_at ?? last.due_at, last.id) : null,
  };
}

function open(tx: Tx, { after, limit, state, courseCode }: Filter) {
  return assignments(tx)
    .where("completed_at", "is", null)
    .$if(state === "late", (query) => query.where("due_at", "<", tx.now))
    .$if(courseCode !== undefined, (query) => query.where("course_code", "=", courseCode!))
    .where(behindCursor(after, ["assigned.due_at", "assigned.id"], ">"))
    .orderBy("due_at")
    .orderBy("assigned.id")
    .limit(limit + 1)
    .execute();
}

function done(tx: Tx, { after, limit, courseCode }: Filter) {
  return assignments(tx)
    .where("completed_at", "is not", null)
    .$if(courseCode !== undefined, (query) => query.where("course_code", "=", courseCode!))
    .where(behindCursor(after, ["assigned.completed_at", "assigned.id"], "<"))
    .orderBy("completed_at", "desc")
    .orderBy("assigned.id", "desc")
    .limit(limit + 1)
    .execute();
}
