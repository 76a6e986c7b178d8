import type { z } from "zod";
import type { askedForm, lateNotice, supplierLink } from "../../../shared/api/inquiry-fields.ts";
import type { departmentRequest } from "../../../shared/api/staff-view.ts";
import type { Tx } from "../../db/database.ts";
import { type BoundAttachment, givenAlong } from "./attachments.ts";
import type { People } from "./people.ts";

type LinkOfRequest = { requestId: string; view: z.input<typeof supplierLink> };
type Notice = { requestId: string; kind: string; at: Date; view: z.input<typeof lateNotice> | null };

/** What departments were asked: question and form, whoever may answer, who was told that it is late, and the answer. */
export async function requestsOf(
  tx: Tx,
  complaintId: string,
  people: People,
  files: BoundAttachment[],
): Promise<z.input<typeof departmentRequest>[]> {
  const along = await givenAlong(tx, complaintId);
  const links = await supplierLinksOf(tx, complaintId);
  const notices = await noticesOf(tx, complaintId, people);
  const rows = await tx
    .selectFrom("department_request")
    .innerJoin("department", "department.id", "department_request.department_id")
    .selectAll("department_request")
    .select(["department.name_zh", "department.name_en"])
    .where("complaint_id", "=", complaintId)
    .orderBy("asked_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    department: { id: row.department_id, nameZh: row.name_zh, nameEn: row.name_en },
    question: row.question,
    dueAt: row.due_at.toISOString(),
    state: row.state as "open",
    askedBy: people.person(row.asked_by),
    askedAt: row.asked_at.toISOString(),
    isLate: row.state !== "cancelled" && row.due_at <= (row.answered_at ?? tx.now),
    form: formOf(row),
    files: files.filter(({ view }) => along.get(view.id)?.includes(row.id)).map(({ view }) => view),
    supplierLinks: links.filter(({ requestId }) => requestId === row.id).map(({ view }) => view),
    lateNotices: notices.flatMap(({ requestId, view }) => (requestId === row.id && view ? [view] : [])),
    remindedAt: lastReminder(notices, row.id),
    answer: row.answer,
    answeredBy: people.personOrNull(row.answered_by),
    answeredBySupplier: links.find(({ view }) => view.id === row.answered_by_link)?.view.supplier ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    attachments: files.filter(({ requestId }) => requestId === row.id).map(({ view }) => view),
  }));
}

type AskedForm = z.input<typeof askedForm>;

export function formOf(row: {
  template_code: string | null;
  form: unknown;
  evidence_wanted: unknown;
  entries: unknown;
}): AskedForm {
  return {
    templateCode: row.template_code,
    fields: row.form as AskedForm["fields"],
    evidenceWanted: row.evidence_wanted as AskedForm["evidenceWanted"],
    entries: row.entries as AskedForm["entries"],
  };
}

export async function supplierLinksOf(tx: Tx, complaintId: string): Promise<LinkOfRequest[]> {
  const rows = await tx
    .selectFrom("supplier_link")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("made_at")
    .execute();
  return rows.map((row) => ({
    requestId: row.request_id,
    view: {
      id: row.id,
      supplier: row.supplier,
      madeAt: row.made_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      openedAt: row.opened_at?.toISOString() ?? null,
      revokedAt: row.revoked_at?.toISOString() ?? null,
      isOpen: row.revoked_at === null && row.expires_at > tx.now,
    },
  }));
}

async function noticesOf(tx: Tx, complaintId: string, people: People): Promise<Notice[]> {
  const rows = await tx
    .selectFrom("request_notice")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("at")
    .orderBy("level")
    .execute();
  return rows.map((row) => ({
    requestId: row.request_id,
    kind: row.kind,
    at: row.at,
    view: row.to_staff_id
      ? {
          id: row.id,
          level: row.level,
          to: people.person(row.to_staff_id),
          at: row.at.toISOString(),
          takenUpAt: row.taken_up_at?.toISOString() ?? null,
          takenUpWords: row.taken_up_words,
        }
      : null,
  }));
}

function lastReminder(notices: Notice[], requestId: string): string | null {
  const last = notices.findLast((notice) => notice.requestId === requestId && notice.kind !== "escalated");
  return last?.at.toISOString() ?? null;
}
