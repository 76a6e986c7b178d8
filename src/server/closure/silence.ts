import { sql } from "kysely";
import { clockActor } from "../actor.ts";
import { closesAt } from "../complaint/closing-times.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { hasOpenPromise } from "../complaint/open-promises.ts";
import { uncheckedComplaint } from "../complaint/unchecked-complaint.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import { type Tx, withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import { addJob } from "../jobs/add-job.ts";
import { ownTenant } from "../people/tenant.ts";
import { closeWithin } from "./close-within.ts";
import { type SilenceTimes, silenceTimes } from "./rules.ts";
import { silenceWords } from "./words.ts";

type Strike = { tenantId: string; stream: string; chapter: number; what: "announce" | "close" };

/** Less than the shortest silence, so that no closing is looked at too late. */
const lookAgainMs = 6 * 3_600_000;

/** Queues the two hours of silence: the reminder, and the closing. */
export async function queueSilence(
  tx: Tx,
  { id: stream, chapter }: Pick<Complaint, "id" | "chapter">,
  { announceAt, closeAt }: SilenceTimes,
): Promise<void> {
  const queue = (what: "announce" | "close", runAt: Date) =>
    addJob(tx, "silence", { stream, chapter, what }, { runAt, key: `silence:${what}:${stream}` });
  await queue("announce", announceAt);
  await queue("close", closeAt);
}

/** An hour of silence has come: remind or close, unless the customer has answered, written or been answered meanwhile. */
export async function strikeSilence(
  house: House,
  { tenantId, stream, chapter, what }: Strike,
): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const complaint = await uncheckedComplaint(tx, stream);
    if (complaint.state !== "confirming" || complaint.chapter !== chapter) return;

    const { silence_days } = await ownTenant(tx);
    const due = await closesAt(tx, complaint, silence_days);
    const later = new Date(tx.now.getTime() + lookAgainMs);
    const isOurTurn = !due || (await hasOpenPromise(tx, complaint.id));
    const times = isOurTurn ? { announceAt: later, closeAt: later } : silenceTimes(due, silence_days);
    const hour = what === "announce" ? times.announceAt : times.closeAt;
    if (tx.now < hour) await queueSilence(tx, complaint, times);
    else if (what === "announce") await announce(tx, complaint, times.closeAt);
    else await closeWithin(tx, house, clockActor(tenantId), complaint, "close_by_silence");
  });
}

async function announce(tx: Tx, complaint: Complaint, due: Date): Promise<void> {
  if (await isAnnounced(tx, complaint.id, due)) return;
  const { time_zone: timeZone } = await ownTenant(tx);
  const clock = clockActor(tx.tenantId);
  const message = await tellCustomer(tx, clock, complaint, silenceWords(due, { now: tx.now, timeZone }));
  await recordEvent(tx, clock, complaint, "announce_silence", { closesAt: due, message });
}

async function isAnnounced(tx: Tx, complaintId: string, due: Date): Promise<boolean> {
  const event = await tx
    .selectFrom("journal")
    .select("id")
    .where("stream", "=", complaintId)
    .where("type", "=", "silence_announced")
    .where(sql<boolean>`data->>'closesAt' = ${due.toISOString()}`)
    .executeTakeFirst();
  return event !== undefined;
}
