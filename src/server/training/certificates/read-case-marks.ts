import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import { readableComplaint } from "../../complaint/readable-complaint.ts";
import type { Tx } from "../../db/database.ts";
import { holdersOf } from "../../people/marks/mark-holders.ts";
import { neededMarks } from "../../people/marks/needed-marks.ts";
import { missingMarks } from "../../people/marks/refuse-without-mark.ts";

type Shown = z.input<typeof trainingRoutes.readCaseMarks.answer>;

/** Which marks a case asks for, who has them all, and whom a supervisor let look after it without. */
export async function readCaseMarks(tx: Tx, number: string): Promise<Shown> {
  const complaint = await readableComplaint(tx, number);
  const needed = await neededMarks(tx, complaint);
  const codes = needed.map(({ code }) => code);
  const lacking = complaint.owner_id ? await missingMarks(tx, complaint.owner_id, complaint) : [];
  return {
    needed,
    holders: codes.length > 0 ? await holdersOf(tx, codes) : [],
    ownerLacks: lacking.map(({ code }) => code),
    overrides: await overridesOf(tx, complaint.id),
  };
}

async function overridesOf(tx: Tx, complaintId: string): Promise<Shown["overrides"]> {
  const rows = await tx
    .selectFrom("mark_override as made")
    .innerJoin("staff", "staff.id", "made.staff_id")
    .innerJoin("staff as supervisor", "supervisor.id", "made.overridden_by")
    .selectAll("made")
    .select(["staff.name as staffName", "supervisor.name as supervisorName"])
    .where("complaint_id", "=", complaintId)
    .orderBy("overridden_at")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    staff: { id: row.staff_id, name: row.staffName },
    markCode: row.mark_code,
    reason: row.reason,
    overriddenBy: { id: row.overridden_by, name: row.supervisorName },
    overriddenAt: row.overridden_at.toISOString(),
  }));
}
