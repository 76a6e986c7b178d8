import { type ClockActor, clockActor, type Staff } from "../actor.ts";
import { stopClock } from "../clocks/service-clock.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import { closesAt } from "../complaint/closing-times.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { followLink } from "../complaint/follow-link.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { hasOpenPromise, refuseOpenPromises } from "../complaint/open-promises.ts";
import { uncheckedComplaint } from "../complaint/unchecked-complaint.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import { inTransaction, type Tx, withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import { ownTenant } from "../people/tenant.ts";
import { silenceTimes } from "./rules.ts";
import { queueSilence } from "./silence.ts";
import { confirmationWords } from "./words.ts";

/** Everything promised is done: is all well? */
export async function askConfirmation(
  house: House,
  actor: Staff,
  number: string,
  { version }: { version: number },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "ask_confirmation", version);
    await refuseOpenPromises(tx, complaint.id);
    return ask(tx, house, actor, complaint);
  });
}

/** What follows from a kept promise: with the last one, the house asks by itself. */
export async function askWhenAllKept(
  house: House,
  { tenantId, stream }: { tenantId: string; stream: string },
): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const complaint = await uncheckedComplaint(tx, stream);
    if (complaint.state !== "fulfilling" || (await hasOpenPromise(tx, complaint.id))) return;
    await ask(tx, house, clockActor(tenantId), complaint);
  });
}

async function ask(
  tx: Tx,
  house: House,
  actor: Staff | ClockActor,
  complaint: Complaint,
): Promise<ComplaintReceipt> {
  const { silence_days, time_zone: timeZone } = await ownTenant(tx);
  const asked = { id: complaint.id, state: "confirming" as const, confirming_at: tx.now };
  const due = (await closesAt(tx, asked, silence_days)) as Date;

  // The customer has what was agreed; from here on the time is theirs.
  await stopClock(tx, complaint.id, "resolution");
  await queueSilence(tx, complaint, silenceTimes(due, silence_days));
  const { url } = followLink(house, { ...complaint, received_at: tx.now });
  const words = confirmationWords(due, url, { now: tx.now, timeZone });
  const message = await tellCustomer(tx, clockActor(tx.tenantId), complaint, words);
  return moveComplaint(
    tx,
    actor,
    complaint,
    "ask_confirmation",
    { confirming_at: tx.now, waiting_for: "customer" },
    { closesAt: due, message },
  );
}
