import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Actor, Command } from "../actor.ts";
import { Invalid } from "../refusals.ts";
import type { Tx } from "./tx.ts";

/**
 * The first to insert the key does the work; a second one waits on the row until the first commits, then reads its answer.
 * When the first fails, its row is gone with it and the second does the work.
 */
export async function answerOnce<Answer>(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  command: Command,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const key = { actor: `${actor.kind}:${actor.id}`, key: command.key };
  const digest = digestOf(command.content);

  const claimed = await tx
    .insertInto("idempotency")
    .values({ ...key, digest, at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!claimed) return earlierAnswer(tx, key, digest);

  const answer = await work(tx);
  await byKey(tx.updateTable("idempotency").set({ answer: JSON.stringify(answer ?? null) }), key).execute();
  return answer;
}

async function earlierAnswer<Answer>(
  tx: Tx,
  key: { actor: string; key: string },
  digest: string,
): Promise<Answer> {
  const earlier = await byKey(
    tx.selectFrom("idempotency").select(["digest", "answer"]),
    key,
  ).executeTakeFirstOrThrow();
  if (earlier.digest !== digest) {
    throw new Invalid("idempotency_key_reused", {
      zh: "这个幂等键已用于另一项内容不同的操作，请换一个新的键再提交。",
      en: "This idempotency key was used for a different command. Send this one with a new key.",
    });
  }
  return earlier.answer as Answer;
}

function byKey<Query extends { where(column: "actor" | "key", operator: "=", value: string): Query }>(
  query: Query,
  key: { actor: string; key: string },
): Query {
  return query.where("actor", "=", key.actor).where("key", "=", key.key);
}

function digestOf(content: unknown): string {
  return createHash("sha256")
    .update(canonicalize(content) ?? "null")
    .digest("hex");
}
