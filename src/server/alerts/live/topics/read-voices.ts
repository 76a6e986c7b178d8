import type { Tx } from "../../../db/database.ts";
import type { Voice } from "../../topics/emerging-topics.ts";

const hour = 3_600_000;
const atMost = { history: 4_000, recent: 2_000 };

/** What was written in the last day, and in the month before it. */
export async function readVoices(tx: Tx): Promise<{ history: Voice[]; recent: Voice[] }> {
  const yesterday = new Date(tx.now.getTime() - 24 * hour);
  const monthAgo = new Date(yesterday.getTime() - 30 * 24 * hour);
  return {
    history: await voicesBetween(tx, monthAgo, yesterday, atMost.history),
    recent: await voicesBetween(tx, yesterday, tx.now, atMost.recent),
  };
}

function voicesBetween(tx: Tx, after: Date, until: Date, limit: number): Promise<Voice[]> {
  return tx
    .selectFrom("complaint")
    .select(["id", "customer_id as customer", "description as text"])
    .where("received_at", ">", after)
    .where("received_at", "<=", until)
    .where("state", "<>", "merged")
    .where("words_erased_at", "is", null)
    .orderBy("received_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
