import type { z } from "zod";
import type { closureRoutes } from "../../shared/api/closure-routes.ts";
import { objectionUntil } from "../complaint/closing-times.ts";
import type { Complaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import { letterBasis } from "./letters/letter-basis.ts";
import { objectionRows, presentObjection } from "./objections/present-objections.ts";
import { presentMatter } from "./regulator/present-matter.ts";

type View = z.input<typeof closureRoutes.readClosing.answer>;

/** What closing knows of a complaint beside the record itself. */
export async function closingView(tx: Tx, complaint: Complaint): Promise<View> {
  const { id } = complaint;
  const objections = await objectionRows(tx)
    .where("objection.complaint_id", "=", id)
    .orderBy("objection.raised_at")
    .execute();
  return {
    letters: await lettersOf(tx, complaint),
    letterBasis: (await letterBasis(tx, id)).map(({ id: article, citation }) => ({ id: article, citation })),
    objections: objections.map((row) => presentObjection(row, tx.now)),
    objectUntil: (await objectionUntil(tx, complaint))?.toISOString() ?? null,
    repeats: await repeatsOf(tx, id),
    repeatedBy: await repeatedBy(tx, id),
    regulatorMatters: await mattersOf(tx, id),
    promiseVerdicts: await verdictsOf(tx, id),
  };
}

async function lettersOf(tx: Tx, { id, number }: Complaint): Promise<View["letters"]> {
  const rows = await tx
    .selectFrom("decision_letter")
    .innerJoin("staff", "staff.id", "decision_letter.issued_by")
    .selectAll("decision_letter")
    .select("staff.name")
    .where("complaint_id", "=", id)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: `${number}-${row.position}`,
    attachmentId: row.attachment_id,
    citations: row.citations,
    issuedBy: { id: row.issued_by, name: row.name },
    issuedAt: row.issued_at.toISOString(),
    objectUntil: row.object_until.toISOString(),
  }));
}

async function repeatsOf(tx: Tx, complaintId: string): Promise<View["repeats"]> {
  const rows = await tx
    .selectFrom("repeat_link")
    .innerJoin("complaint", "complaint.id", "repeat_link.earlier_id")
    .leftJoin("staff", "staff.id", "repeat_link.decided_by")
    .select([
      "complaint.number",
      "complaint.title",
      "complaint.state as complaintState",
      "complaint.received_at",
      "repeat_link.reasons",
      "repeat_link.state",
      "repeat_link.decided_by",
      "staff.name",
    ])
    .where("repeat_link.complaint_id", "=", complaintId)
    .orderBy("complaint.received_at", "desc")
    .execute();
  return rows.map((row) => ({
    earlier: {
      number: row.number,
      title: row.title,
      state: row.complaintState as View["repeats"][number]["earlier"]["state"],
      receivedAt: row.received_at.toISOString(),
    },
    reasons: row.reasons as View["repeats"][number]["reasons"],
    state: row.state as View["repeats"][number]["state"],
    decidedBy: row.decided_by ? { id: row.decided_by, name: row.name ?? "" } : null,
  }));
}

async function repeatedBy(tx: Tx, complaintId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("repeat_link")
    .innerJoin("complaint", "complaint.id", "repeat_link.complaint_id")
    .select("complaint.number")
    .where("earlier_id", "=", complaintId)
    .where("repeat_link.state", "=", "confirmed")
    .orderBy("complaint.received_at")
    .execute();
  return rows.map(({ number }) => number);
}

async function mattersOf(tx: Tx, complaintId: string): Promise<View["regulatorMatters"]> {
  const rows = await tx
    .selectFrom("regulator_matter")
    .leftJoin("staff", "staff.id", "regulator_matter.closed_by")
    .selectAll("regulator_matter")
    .select("staff.name as closerName")
    .where("complaint_id", "=", complaintId)
    .orderBy("received_at")
    .execute();
  return rows.map((row) => presentMatter(row, tx.now));
}

async function verdictsOf(tx: Tx, complaintId: string): Promise<View["promiseVerdicts"]> {
  const rows = await tx
    .selectFrom("promise_verdict")
    .select(["promise_id as promiseId", "is_content as isContent", "source"])
    .where("complaint_id", "=", complaintId)
    .execute();
  return rows.map((row) => ({ ...row, source: row.source as View["promiseVerdicts"][number]["source"] }));
}
