import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Actor } from "../actor.ts";
import { type Clock, systemClock } from "./clock.ts";
import { answerOnce } from "./idempotency.ts";
import { openPool } from "./open-pool.ts";
import type { DB } from "./tables.gen.ts";
import type { Tx } from "./tx.ts";

export type { Tx };

// Money and counts fit a double exactly up to 9 * 10^15 minor units.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

let database: Kysely<DB> | undefined;
let clock: Clock = systemClock;

/** Opens the application's pool; `appUrl` connects as mingjing_app, which cannot bypass row-level security. */
export function openDatabase(
  appUrl: string,
  options: { clock?: Clock; maxConnections?: number } = {},
): Kysely<DB> {
  clock = options.clock ?? systemClock;
  const pool = openPool({
    connectionString: appUrl,
    max: options.maxConnections ?? 12,
    application_name: "mingjing",
  });
  database = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return database;
}

export async function closeDatabase(): Promise<void> {
  await database?.destroy();
  database = undefined;
}

export function now(): Date {
  return clock();
}

/**
 * Runs one deed of an actor: all of it or nothing. When the actor's command carries an idempotency key, a repetition
 * gets the first answer back and is not done again.
 */
export async function inTransaction<Answer>(
  actor: Pick<Actor, "tenantId" | "kind" | "id" | "command">,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  return withTenant(actor.tenantId, (tx) =>
    actor.command ? answerOnce(tx, actor, actor.command, work) : work(tx),
  );
}

/** Reading, or work of the house itself: within one tenant's walls. */
export async function withTenant<Answer>(
  tenantId: string,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  return opened()
    .transaction()
    .execute(async (trx) => {
      // SET LOCAL, not set_config(): a distributed PostgreSQL passes only the former on to its workers.
      await sql.raw(`SET LOCAL app.tenant = '${checkedUuid(tenantId)}'`).execute(trx);
      return work(Object.assign(trx, { tenantId, now: now() }));
    });
}

/** Before a tenant is known: the functions tenant_of_slug and tenant_ids, and whether the database answers. */
export function withoutTenant(): Kysely<DB> {
  return opened();
}

function opened(): Kysely<DB> {
  if (!database) throw new Error("openDatabase() has not been called");
  return database;
}

function checkedUuid(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new Error("a tenant id is a UUID");
  return id;
}
