import { clockActor } from "../actor.ts";
import { retimeClocks } from "../clocks/retime-clocks.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { moveComplaint, recordEvent } from "../complaint/move-complaint.ts";
import { type Tx, withTenant } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { suggestTriage, type TriageSuggestion } from "./suggest-triage.ts";

/** Reads a new complaint and suggests its triage. Grave matters go onto the fast lane at once; a person decides the rest. */
export async function makeSuggestion({
  tenantId,
  stream,
}: {
  tenantId: string;
  stream: string;
}): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const number = await numberToSuggestFor(tx, stream);
    if (!number) return;
    const complaint = await accessComplaint(tx, clockActor(tenantId), number, "suggest_triage");
    const suggestion = suggestTriage({
      title: complaint.title,
      text: complaint.description,
      demandText: complaint.demand_words ?? undefined,
    });

    await keepSuggestion(tx, complaint, suggestion);
    if (suggestion.fastLane.length > 0) await takeFastLane(tx, complaint, suggestion);
  });
}

// Only once, and not when a person was quicker: a decision needs no suggestion any more.
async function numberToSuggestFor(tx: Tx, complaintId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("complaint")
    .select("number")
    .where("id", "=", complaintId)
    .where("state", "not in", ["closed", "withdrawn", "merged"])
    .where("category", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("triage_suggestion").select("id").where("complaint_id", "=", complaintId))),
    )
    .forUpdate()
    .executeTakeFirst();
  return row?.number;
}

async function keepSuggestion(tx: Tx, complaint: Complaint, suggestion: TriageSuggestion): Promise<void> {
  const { category, second, severity, demand, confidence, reasons } = suggestion;
  const id = newId();
  await tx
    .insertInto("triage_suggestion")
    .values({
      id,
      complaint_id: complaint.id,
      category,
      second_category: second,
      severity,
      demand,
      confidence,
      reasons: JSON.stringify(reasons),
      made_at: tx.now,
    })
    .execute();
  await recordEvent(tx, clockActor(tx.tenantId), complaint, "suggest_triage", {
    suggestionId: id,
    category,
    second,
    severity,
    demand,
    confidence,
  });
}

async function takeFastLane(
  tx: Tx,
  complaint: Complaint,
  { fastLane, severity }: TriageSuggestion,
): Promise<void> {
  await retimeClocks(tx, { ...complaint, severity });
  await moveComplaint(
    tx,
    clockActor(tx.tenantId),
    complaint,
    "fast_lane",
    { fast_lane: fastLane, severity },
    { fastLane, severity },
  );
}
