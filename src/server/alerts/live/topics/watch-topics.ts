import { type Tx, withTenant } from "../../../db/database.ts";
import { addJob } from "../../../jobs/add-job.ts";
import { copiedLetters } from "../../topics/copied-letters.ts";
import { emergingTopics, type Topic } from "../../topics/emerging-topics.ts";
import { lockEngine } from "../running-engine.ts";
import { keepTopic } from "./keep-topic.ts";
import { readVoices } from "./read-voices.ts";

/** Where complaints came since their words were looked through. */
export async function queueTopics(tx: Tx): Promise<void> {
  const look = await tx
    .selectFrom("signal_look")
    .select("up_to")
    .where("what", "=", "topics")
    .executeTakeFirst();
  const came = await tx
    .selectFrom("complaint")
    .select("id")
    .where("received_at", ">", look?.up_to ?? new Date(0))
    .limit(1)
    .executeTakeFirst();
  if (came) await addJob(tx, "watch_topics", {}, { key: "watch_topics" });
}

/** Looks through the words of the last day for troubles that no key names. */
export async function watchTopics({ tenantId }: { tenantId: string }): Promise<void> {
  // Counting words takes its time: meanwhile nothing is locked.
  const topics = await withTenant(tenantId, findTopics);
  await withTenant(tenantId, async (tx) => {
    await lockEngine(tx);
    for (const topic of topics) await keepTopic(tx, topic);
  });
}

async function findTopics(tx: Tx): Promise<Topic[]> {
  const { history, recent } = await readVoices(tx);
  await tx
    .insertInto("signal_look")
    .values({ what: "topics", up_to: tx.now })
    .onConflict((conflict) => conflict.columns(["tenant_id", "what"]).doUpdateSet({ up_to: tx.now }))
    .execute();
  if (history.length < leastHistory) return [];
  return [...emergingTopics(history, recent), ...copiedLetters(history, recent)];
}

// Before so many have written nobody knows what is usual.
const leastHistory = 100;
