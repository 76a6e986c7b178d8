import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { readEngine, saveEngine } from "../engine/save-engine.ts";
import { type Engine, openEngine, usualSettings } from "../engine/signal-engine.ts";
import { type Input, takeInput } from "./inputs.ts";
import { usualDelays } from "./usual-delays.ts";

/** An engine and the last input it was told. */
export type Running = { engine: Engine; seq: number };

/** Which share of the signals may be false: of usual goods, of those where harm is severe. */
export const falseShares = [0.25, 0.1];

// Each process keeps the engines of its tenants; what is true is in the database.
const kept = new WeakMap<House, Map<string, Running>>();

/** One at a time, whatever the number of workers: the inputs of a house have one order. Until the end of the transaction. */
export async function lockEngine(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} signals`}, 0))`.execute(tx);
}

/** The engine with all that was ever told to it; the caller holds its lock. */
export async function currentEngine(house: House, tx: Tx): Promise<Running> {
  const running = enginesOf(house).get(tx.tenantId) ?? (await lastSnapshot(tx));
  enginesOf(house).set(tx.tenantId, running);
  for (;;) {
    const inputs = await inputsAfter(tx, running.seq);
    for (const { seq, ...input } of inputs) {
      takeInput(running.engine, input);
      running.seq = seq;
    }
    if (inputs.length < atOnce) return running;
  }
}

/** After a transaction that failed: what the engine was told in it never happened. */
export function forgetEngine(house: House, tenantId: string): void {
  enginesOf(house).delete(tenantId);
}

/** Keeps all that the engine knows, unless little has happened since it was kept last. */
export async function keepEngine(tx: Tx, { engine, seq }: Running): Promise<void> {
  const { last } = await tx
    .selectFrom("signal_snapshot")
    .select(sql<number>`coalesce(max(seq), 0)::bigint`.as("last"))
    .executeTakeFirstOrThrow();
  if (seq - last < Math.max(1_000, engine.strata.count / 10)) return;
  await tx
    .insertInto("signal_snapshot")
    .values({ seq, engine: saveEngine(engine), taken_at: tx.now })
    .execute();
  await tx.deleteFrom("signal_snapshot").where("seq", "<", last).execute();
}

const atOnce = 5_000;

function enginesOf(house: House): Map<string, Running> {
  const engines = kept.get(house) ?? new Map<string, Running>();
  kept.set(house, engines);
  return engines;
}

async function lastSnapshot(tx: Tx): Promise<Running> {
  const snapshot = await tx
    .selectFrom("signal_snapshot")
    .select(["seq", "engine"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if (snapshot) return { engine: readEngine(snapshot.engine), seq: snapshot.seq };
  return { engine: openEngine({ delays: usualDelays, ...usualSettings, falseShares }), seq: 0 };
}

async function inputsAfter(tx: Tx, seq: number): Promise<(Input & { seq: number })[]> {
  const rows = await tx
    .selectFrom("signal_input")
    .select(["seq", "day", "type", "data"])
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(atOnce)
    .execute();
  return rows as unknown as (Input & { seq: number })[];
}
