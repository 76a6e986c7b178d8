import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import type { Topic } from "../../topics/emerging-topics.ts";
import { keepSignal } from "../keep-signal.ts";

/** A topic becomes a signal, unless one about it stands already or another signal explains who writes about it. */
export async function keepTopic(tx: Tx, topic: Topic): Promise<void> {
  const words = topic.words.slice(0, wordsAtMost);
  const earlier = await signalAbout(tx, words);
  if (earlier) return addVoices(tx, earlier, topic.voices);
  if (await isExplained(tx, topic.voices)) return;
  const { id } = await keepSignal(tx, {
    about: { kind: "topic", subject: { words } },
    observed: topic.customers,
    expected: topic.expected,
    logEvidence: topic.logEvidence,
  });
  await insertVoices(tx, id, topic.voices);
}

const wordsAtMost = 5;

type Earlier = { id: string; state: string; merged_into: string | null };

/** A signal of the last two weeks about one of these words, whatever people made of it. */
async function signalAbout(tx: Tx, words: string[]): Promise<Earlier | undefined> {
  return tx
    .selectFrom("signal")
    .select(["id", "state", "merged_into"])
    .where("kind", "=", "topic")
    .where("is_drill", "=", false)
    .where(sql<boolean>`raised_at > ${tx.now}::timestamptz - interval '14 days'`)
    .where(sql<boolean>`subject->'words' ?| ${words}::text[]`)
    .orderBy("raised_at", "desc")
    .executeTakeFirst();
}

async function addVoices(tx: Tx, { id, state, merged_into }: Earlier, voices: string[]): Promise<void> {
  if (state === "rejected") return;
  const added = await insertVoices(tx, merged_into ?? id, voices);
  if (added > 0) await tellLive(tx, "signals");
}

/** Whether most of them complain about what a signal of the last month says already. */
async function isExplained(tx: Tx, complaintIds: string[]): Promise<boolean> {
  const { known } = await tx
    .selectFrom("signal_complaint as c")
    .innerJoin("signal as s", (join) =>
      join.onRef("s.tenant_id", "=", "c.tenant_id").onRef("s.id", "=", "c.signal_id"),
    )
    .select(sql<number>`count(DISTINCT c.complaint_id)`.as("known"))
    .where("c.complaint_id", "in", complaintIds)
    .where("s.state", "<>", "rejected")
    .where("s.is_drill", "=", false)
    .where(sql<boolean>`s.raised_at > ${tx.now}::timestamptz - interval '30 days'`)
    .executeTakeFirstOrThrow();
  return 2 * known >= complaintIds.length;
}

async function insertVoices(tx: Tx, signalId: string, complaintIds: string[]): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("signal_complaint")
    .values(
      complaintIds.map((complaintId) => ({
        signal_id: signalId,
        complaint_id: complaintId,
        added_at: tx.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}
