import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { type EventBody, eventHash, genesisHash } from "./event-hash.ts";

export type ChainHead = { id: string; journal_version: number; journal_hash: string | null };

/**
 * Appends one event to a complaint's chain. The caller holds the complaint's row lock, so two events never claim the same
 * place. `data` names rows and digests, never a person's words.
 */
export async function appendEvent(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  head: ChainHead,
  type: string,
  data: Record<string, unknown>,
): Promise<{ version: number; hash: string }> {
  const row = eventRow(tx, actor, head, type, data);
  await tx.insertInto("journal").values(row).execute();
  return { version: row.version, hash: row.hash };
}

/** The next event of a chain as the journal keeps it, not yet written. */
export function eventRow(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  head: ChainHead,
  type: string,
  data: Record<string, unknown>,
) {
  const event: EventBody = {
    tenant: tx.tenantId,
    stream: head.id,
    version: head.journal_version + 1,
    id: newId(),
    type,
    data: withoutUndefined(data),
    actor: { kind: actor.kind, id: actor.id },
    at: tx.now.toISOString(),
    previousHash: head.journal_hash ?? genesisHash,
  };
  return {
    stream: event.stream,
    version: event.version,
    id: event.id,
    type,
    data: JSON.stringify(event.data),
    actor_kind: actor.kind,
    actor_id: actor.id,
    at: event.at,
    previous_hash: event.previousHash,
    hash: eventHash(event),
  };
}

// What is hashed is what PostgreSQL gives back: JSON knows no undefined and no Date.
function withoutUndefined(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data));
}
