import { clockActor, type Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { daysAfter } from "../../complaint/closing-times.ts";
import type { ComplaintReceipt } from "../../complaint/complaint.ts";
import { followLink } from "../../complaint/follow-link.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { keepUpload } from "../../correspondence/keep-upload.ts";
import { tellCustomer } from "../../correspondence/tell-customer.ts";
import { useUploads } from "../../correspondence/use-uploads.ts";
import { inTransaction, type Tx, withTenant } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { decisionLetter } from "../../documents/decision-letter.ts";
import { readPaperFacts } from "../../documents/paper-facts.ts";
import type { House } from "../../house.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { letterWords } from "../words.ts";
import { letterBasis } from "./letter-basis.ts";

type Wanted = { version: number; reasons: string; citations: string[]; lang?: "zh" | "en" };
type Draft = Awaited<ReturnType<typeof readDraft>>;

/**
 * Writes the decision letter of what the record now says. It is drawn outside the transaction, which then refuses when
 * the record has moved on meanwhile: the letter never says what is no longer so.
 */
export async function issueLetter(
  house: House,
  actor: Staff,
  number: string,
  wanted: Wanted,
): Promise<ComplaintReceipt> {
  const draft = await withTenant(actor.tenantId, (tx) => readDraft(tx, actor, number, wanted));
  const pdf = await drawDraft(draft, actor, wanted);
  const upload = await keepUpload(house, actor, pdf, `${draft.letterNumber}.pdf`);
  return inTransaction(actor, (tx) =>
    issue(tx, house, actor, number, { draft, wanted, uploadId: upload.id }),
  );
}

async function readDraft(tx: Tx, actor: Staff, number: string, wanted: Wanted) {
  const complaint = await accessComplaint(tx, actor, number, "issue_letter", wanted.version);
  const { objection_days } = await ownTenant(tx);
  const { count } = await tx
    .selectFrom("decision_letter")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("complaint_id", "=", complaint.id)
    .executeTakeFirstOrThrow();
  const basis = await letterBasis(tx, complaint.id);
  refuseUnknownCitation(wanted.citations, basis);
  return {
    facts: await readPaperFacts(tx, complaint.id),
    basis: basis.filter(({ id }) => wanted.citations.includes(id)),
    journalVersion: complaint.journal_version,
    position: count + 1,
    letterNumber: `${complaint.number}-${count + 1}`,
    objectUntil: daysAfter(tx.now, objection_days),
    at: tx.now,
  };
}

function refuseUnknownCitation(citations: string[], basis: { id: string }[]): void {
  if (citations.every((citation) => basis.some(({ id }) => id === citation))) return;
  throw new Invalid(
    "citation_unknown",
    {
      zh: "引用的条文不在本案权益判定的依据里，或不能对外引用。",
      en: "An article is not among those this case's entitlements rest on, or may not be quoted.",
    },
    { fields: [{ at: "/citations", code: "citation_unknown" }] },
  );
}

async function drawDraft(draft: Draft, actor: Staff, { reasons, lang }: Wanted): Promise<Buffer> {
  const language = lang ?? draft.facts.complaint.language;
  return decisionLetter(
    draft.facts,
    {
      number: draft.letterNumber,
      reasons,
      legalBasis: draft.basis,
      objectUntil: draft.objectUntil,
      issuedBy: actor.name,
    },
    language === "en" ? "en" : "zh-CN",
    draft.at,
  );
}

async function issue(
  tx: Tx,
  house: House,
  actor: Staff,
  number: string,
  { draft, wanted, uploadId }: { draft: Draft; wanted: Wanted; uploadId: string },
): Promise<ComplaintReceipt> {
  const complaint = await accessComplaint(tx, actor, number, "issue_letter", wanted.version);
  if (complaint.journal_version !== draft.journalVersion) throw movedOn();
  const files = await useUploads(tx, actor, [uploadId], { complaintId: complaint.id, isShared: true });
  const id = newId();
  await tx
    .insertInto("decision_letter")
    .values({
      id,
      complaint_id: complaint.id,
      chapter: complaint.chapter,
      position: draft.position,
      attachment_id: uploadId,
      citations: wanted.citations,
      object_until: draft.objectUntil,
      issued_by: actor.id,
      issued_at: tx.now,
    })
    .execute();
  const { time_zone: timeZone } = await ownTenant(tx);
  const { url } = followLink(house, { ...complaint, received_at: tx.now });
  const words = letterWords(draft.letterNumber, draft.objectUntil, url, { now: tx.now, timeZone });
  const message = await tellCustomer(tx, clockActor(tx.tenantId), complaint, words);
  return recordEvent(tx, actor, complaint, "issue_letter", {
    letterId: id,
    citations: wanted.citations,
    objectUntil: draft.objectUntil.toISOString(),
    files,
    message,
  });
}

function movedOn(): NotPossibleNow {
  return new NotPossibleNow("case_moved_on", {
    zh: "出具期间案件有了新的进展，请看过后再出具决定书。",
    en: "The case has moved on while the letter was written. Look at what is new and issue it again.",
  });
}
