import { type Actor, clockActor } from "../actor.ts";
import { startClock, stopClock } from "../clocks/service-clock.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { waitingAfter } from "../complaint/waiting-for.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import type { Tx } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";
import { goesOnWords } from "./words.ts";

/**
 * A complaint that seemed settled goes on with its whole story behind it. Chapters keep settlements apart: each may have
 * one accepted offer, one survey and its own clocks.
 */
export async function beginChapter(
  tx: Tx,
  actor: Actor,
  complaint: Complaint,
  step: "dispute" | "reopen",
  data: Record<string, unknown>,
): Promise<ComplaintReceipt> {
  const chapter = complaint.chapter + 1;
  const replyBy = await restartClocks(tx, { ...complaint, chapter });
  const { time_zone: timeZone } = await ownTenant(tx);
  const words = goesOnWords(replyBy, { now: tx.now, timeZone });
  const message = await tellCustomer(tx, clockActor(tx.tenantId), complaint, words);
  return moveComplaint(
    tx,
    actor,
    complaint,
    step,
    {
      chapter,
      owner_id: await ownerStillHere(tx, complaint.owner_id),
      confirming_at: null,
      closed_at: null,
      closed_how: null,
      waiting_for: await waitingAfter(tx, complaint, step),
    },
    { ...data, chapter, message },
  );
}

async function restartClocks(tx: Tx, complaint: Complaint): Promise<Date> {
  await stopClock(tx, complaint.id, "first_response");
  await stopClock(tx, complaint.id, "resolution");
  const replyBy = await startClock(tx, complaint, "first_response");
  await startClock(tx, complaint, "resolution");
  return replyBy;
}

// Whoever has left since cannot answer: without an owner the complaint stands in the queue of all.
async function ownerStillHere(tx: Tx, ownerId: string | null): Promise<string | null> {
  if (!ownerId) return null;
  const owner = await tx
    .selectFrom("staff")
    .select("id")
    .where("id", "=", ownerId)
    .where("is_active", "=", true)
    .executeTakeFirst();
  return owner?.id ?? null;
}
