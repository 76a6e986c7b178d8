import { createPublicKey, type KeyObject, sign } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { canonical, genesis, sha256 } from "../evidence/chain-event.ts";
import type { CheckpointBody, SignedCheckpoint } from "../evidence/check-checkpoints.ts";
import { merkleRoot } from "../evidence/check-merkle.ts";

export type Scope = {
  /** The day this checkpoint closes. */
  day?: string;
  /** One complaint's events only, as an evidence package needs them. */
  only?: string;
};

/**
 * Signs a Merkle root over all events that no checkpoint covers yet. Events written while it is made belong to the next one:
 * what counts is the chain of each complaint, not the time.
 */
export async function makeCheckpoint(
  tx: Tx,
  key: KeyObject,
  { day, only }: Scope = {},
): Promise<SignedCheckpoint & { position: number }> {
  await lockCheckpoints(tx);
  const before = await tx
    .selectFrom("checkpoint")
    .select(["position", "body"])
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  const runs = await uncoveredRuns(tx, only);
  const body: CheckpointBody = {
    format: "mingjing-checkpoint/1",
    tenant: tx.tenantId,
    position: (before?.position ?? 0) + 1,
    day: day ?? null,
    leaves: runs.reduce((sum, { hashes }) => sum + hashes.length, 0),
    root: merkleRoot(runs.flatMap(({ hashes }) => hashes)),
    previousHash: before ? sha256(before.body) : genesis,
    madeAt: tx.now.toISOString(),
    publicKey: publicKeyOf(key),
  };
  const checkpoint = signed(body, key);
  await tx
    .insertInto("checkpoint")
    .values({ ...checkpoint, day: body.day, made_at: tx.now })
    .execute();
  await insertSegments(tx, body.position, runs);
  return checkpoint;
}

/** Two checkpoints of one house follow each other: until this transaction ends, nobody else makes one. */
export async function lockCheckpoints(tx: Tx): Promise<void> {
  await tx.selectFrom("tenant").select("tenant_id").forNoKeyUpdate().executeTakeFirstOrThrow();
}

/** Ed25519, SPKI in base64, as checkpoints and packages carry it. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");
}

type Run = { stream: string; from: number; hashes: string[] };

async function uncoveredRuns(tx: Tx, only: string | undefined): Promise<Run[]> {
  const { rows } = await sql<Run>`
    SELECT journal.stream, min(journal.version) AS "from", array_agg(journal.hash ORDER BY journal.version) AS hashes
    FROM (
      SELECT complaint.tenant_id, complaint.id, coalesce(max(segment.to_version), 0) AS covered
      FROM complaint LEFT JOIN checkpoint_segment segment
        ON segment.tenant_id = complaint.tenant_id AND segment.stream = complaint.id
      ${only ? sql`WHERE complaint.id = ${only}` : sql``}
      GROUP BY complaint.tenant_id, complaint.id, complaint.journal_version
      HAVING complaint.journal_version > coalesce(max(segment.to_version), 0)
    ) open JOIN journal ON journal.tenant_id = open.tenant_id AND journal.stream = open.id AND journal.version > open.covered
    GROUP BY journal.stream ORDER BY journal.stream`.execute(tx);
  return rows;
}

function signed(body: CheckpointBody, key: KeyObject) {
  const text = canonical(body);
  const signature = sign(null, Buffer.from(text), key).toString("base64");
  return { position: body.position, body: text, signature };
}

const rowsAtOnce = 500;

async function insertSegments(tx: Tx, position: number, runs: Run[]): Promise<void> {
  let first = 0;
  const rows = runs.map(({ stream, from, hashes }) => {
    const row = {
      stream,
      from_version: from,
      to_version: from + hashes.length - 1,
      position,
      first_leaf: first,
      hashes: Buffer.from(hashes.join(""), "hex"),
    };
    first += hashes.length;
    return row;
  });
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto("checkpoint_segment")
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
}
