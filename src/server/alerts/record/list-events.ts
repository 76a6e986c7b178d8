import type { z } from "zod";
import type { alertRoutes } from "../../../shared/api/alert-routes.ts";
import type { Tx } from "../../db/database.ts";
import { eventHash, genesisHash } from "../../journal/event-hash.ts";
import { unknownAlert } from "./alert-refusals.ts";
import { eventSubjects } from "./event-subjects.ts";

type Listed = z.input<typeof alertRoutes.listAlertEvents.answer>;
type Wanted = { before?: number | undefined; limit: number };

/** The decision log, the latest first; each page is checked against its hashes as it is read. */
export async function listAlertEvents(tx: Tx, number: string, { before, limit }: Wanted): Promise<Listed> {
  const alert = await tx
    .selectFrom("alert")
    .select(["id", "event_count", "event_hash"])
    .where("number", "=", number.toUpperCase())
    .executeTakeFirst();
  if (!alert) throw unknownAlert();
  const found = await tx
    .selectFrom("alert_event")
    .selectAll()
    .where("alert_id", "=", alert.id)
    .$if(before !== undefined, (rows) => rows.where("position", "<", before!))
    .orderBy("position", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const names = await namesOf(tx, rows);
  const subjectOf = await eventSubjects(tx, rows);
  return {
    rows: rows.map((row) => ({
      position: row.position,
      type: row.type,
      data: row.data as Record<string, unknown>,
      about: subjectOf(row),
      actorKind: row.actor_kind,
      actor: names.has(row.actor_id) ? { id: row.actor_id, name: names.get(row.actor_id)! } : null,
      at: row.at.toISOString(),
      hash: row.hash,
    })),
    isWhole: isChain(found, before === undefined ? alert.event_hash : null),
    next: found.length > limit ? rows.at(-1)!.position : null,
  };
}

type Row = {
  tenant_id: string;
  alert_id: string;
  position: number;
  id: string;
  type: string;
  data: unknown;
  actor_kind: string;
  actor_id: string;
  at: Date;
  previous_hash: string;
  hash: string;
};

/** Whether each says what its hash says, and follows the one before it. */
function isChain(latestFirst: readonly Row[], head: string | null): boolean {
  if (head !== null && latestFirst[0]?.hash !== head) return false;
  return latestFirst.every((row, at) => {
    const earlier = latestFirst[at + 1]?.hash ?? (row.position === 1 ? genesisHash : row.previous_hash);
    return row.previous_hash === earlier && row.hash === hashOf(row);
  });
}

function hashOf(row: Row): string {
  return eventHash({
    tenant: row.tenant_id,
    stream: row.alert_id,
    version: row.position,
    id: row.id,
    type: row.type,
    data: row.data as Record<string, unknown>,
    actor: { kind: row.actor_kind, id: row.actor_id },
    at: row.at.toISOString(),
    previousHash: row.previous_hash,
  });
}

async function namesOf(tx: Tx, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.filter((row) => row.actor_kind === "staff").map((row) => row.actor_id))];
  if (ids.length === 0) return new Map();
  const staff = await tx.selectFrom("staff").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(staff.map(({ id, name }) => [id, name]));
}
