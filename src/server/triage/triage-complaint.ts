import type { Staff } from "../actor.ts";
import { retimeClocks } from "../clocks/retime-clocks.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import { changeOwner } from "../complaint/change-owner.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { refuseStranger } from "../complaint/rules.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { Invalid } from "../refusals.ts";
import { type DemandCode, type SeverityCode, standardTaxonomy } from "../text/taxonomy.ts";
import { refuseUnknownCategory } from "./known-category.ts";

export type Triage = {
  version: number;
  category: string;
  second: string;
  severity: SeverityCode;
  demand: DemandCode;
  ownerId?: string;
  suggestionId?: string;
};

/** A person decides what it is about, how grave it is, what is asked for, and by choice who looks after it. */
export async function triageComplaint(
  actor: Staff,
  number: string,
  triage: Triage,
): Promise<ComplaintReceipt> {
  refuseUnknownCategory(triage.category, triage.second, standardTaxonomy());
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "triage", triage.version);
    const decisionId = await keepDecision(tx, actor, complaint, triage);

    if (triage.severity !== complaint.severity)
      await retimeClocks(tx, { ...complaint, severity: triage.severity });
    // What it needs is judged by what it is found to be, not by what it was taken for.
    const judged = { ...complaint, severity: triage.severity, category: triage.category };
    const assigned = await assignedBy(tx, actor, judged, triage.ownerId);

    const { category, second, severity, demand } = triage;
    return moveComplaint(
      tx,
      actor,
      complaint,
      "triage",
      {
        category,
        second_category: second,
        severity,
        demand,
        ...(assigned && { owner_id: assigned.ownerId }),
      },
      { decisionId, suggestionId: triage.suggestionId, category, second, severity, demand, ...assigned },
    );
  });
}

// Kept beside the suggestion that was on the screen: the pair is what later learning reads.
async function keepDecision(tx: Tx, actor: Staff, complaint: Complaint, triage: Triage): Promise<string> {
  if (triage.suggestionId) await refuseForeignSuggestion(tx, complaint, triage.suggestionId);
  const id = newId();
  await tx
    .insertInto("triage_decision")
    .values({
      id,
      complaint_id: complaint.id,
      suggestion_id: triage.suggestionId ?? null,
      category: triage.category,
      second_category: triage.second,
      severity: triage.severity,
      demand: triage.demand,
      decided_by: actor.id,
      decided_at: tx.now,
    })
    .execute();
  return id;
}

async function refuseForeignSuggestion(tx: Tx, complaint: Complaint, suggestionId: string): Promise<void> {
  const suggestion = await tx
    .selectFrom("triage_suggestion")
    .select("id")
    .where("id", "=", suggestionId)
    .where("complaint_id", "=", complaint.id)
    .executeTakeFirst();
  if (suggestion) return;
  throw new Invalid(
    "suggestion_unknown",
    {
      zh: "这条分诊建议不属于这张投诉单，请刷新页面。",
      en: "This suggestion does not belong to the complaint. Please reload the page.",
    },
    { fields: [{ at: "/suggestionId", code: "suggestion_unknown" }] },
  );
}

async function assignedBy(tx: Tx, actor: Staff, complaint: Complaint, ownerId: string | undefined) {
  if (!ownerId || ownerId === complaint.owner_id) return undefined;
  refuseStranger(actor, complaint, "assign");
  return changeOwner(tx, actor, complaint, ownerId);
}
