import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { tellLive } from "../../journal/tell-live.ts";
import type { AlertScope } from "../record/alert.ts";
import { nameSubject } from "./name-subject.ts";

export type NewSignal = {
  about: AlertScope;
  observed: number;
  expected: number;
  logEvidence: number;
  /** Of what the engine watches, and the input that raised it. */
  raisedBy?: { stratum: number; seq: number };
  isDrill?: boolean;
};

/** Keeps a new signal and tells the screens. The caller holds the engine's lock: no two signals get one number. */
export async function keepSignal(
  tx: Tx,
  { about, observed, expected, logEvidence, raisedBy, isDrill = false }: NewSignal,
): Promise<{ id: string; number: number }> {
  const signal = { id: newId(), number: await nextNumber(tx) };
  await tx
    .insertInto("signal")
    .values({
      ...signal,
      kind: about.kind,
      subject: JSON.stringify(about.subject),
      title: await nameSubject(tx, about),
      raised_at: tx.now,
      stratum: raisedBy?.stratum ?? null,
      raised_seq: raisedBy?.seq ?? null,
      observed,
      expected,
      log_evidence: logEvidence,
      state: "open",
      is_drill: isDrill,
    })
    .execute();
  await tellLive(tx, "signals");
  return signal;
}

async function nextNumber(tx: Tx): Promise<number> {
  const { next } = await tx
    .selectFrom("signal")
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
    .executeTakeFirstOrThrow();
  return next;
}
