import { voidClock } from "../clocks/service-clock.ts";
import type { Tx } from "../db/database.ts";
import { NotPossibleNow } from "../refusals.ts";

/** What promises still to be kept mean for a complaint that goes on or ends. */

export async function hasOpenPromise(tx: Tx, complaintId: string): Promise<boolean> {
  const open = await tx
    .selectFrom("promise")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .where("state", "=", "open")
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

/** A complaint is not closed over what somebody was promised. */
export async function refuseOpenPromises(tx: Tx, complaintId: string): Promise<void> {
  if (!(await hasOpenPromise(tx, complaintId))) return;
  throw new NotPossibleNow("promises_open", {
    zh: "还有答应客户的事没有完成，完成后才能进行这一步。",
    en: "Something that was promised is still to be done. This can follow once it is.",
  });
}

/** The customer took the complaint back: nothing more is owed, and nobody missed it. */
export async function cancelOpenPromises(tx: Tx, complaintId: string): Promise<string[]> {
  const cancelled = await tx
    .updateTable("promise")
    .set({ state: "cancelled" })
    .where("complaint_id", "=", complaintId)
    .where("state", "=", "open")
    .returning("id")
    .execute();
  for (const { id } of cancelled) await voidClock(tx, complaintId, "promise", id);
  return cancelled.map(({ id }) => id);
}

/** Two complaints become one: what was promised in the one that ends is kept in the one that goes on. */
export async function handOnPromises(tx: Tx, from: string, to: string): Promise<string[]> {
  const promises = await tx
    .updateTable("promise")
    .set({ complaint_id: to })
    .where("complaint_id", "=", from)
    .where("state", "=", "open")
    .returning("id")
    .execute();
  const ids = promises.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await tx
    .updateTable("service_clock")
    .set({ complaint_id: to })
    .where("complaint_id", "=", from)
    .where("kind", "=", "promise")
    .where("subject_id", "in", ids)
    .execute();
  return ids;
}
