import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { logEvidence } from "../detectors/e-process.ts";
import { type Engine, knownOf } from "../engine/signal-engine.ts";
import type { AlertScope } from "../record/alert.ts";
import { keepSignal } from "./keep-signal.ts";
import { strataByNumber } from "./stratum-numbers.ts";
import type { CountedComplaint } from "./take-complaints.ts";
import type { Raised } from "./tell-engine.ts";

/** A complaint with what it was not counted for before. */
export type NewlyCounted = { id: string; customerId: string; strata: number[] };

/** Notes what each complaint is counted for, and gives back what is new of it. */
export async function noteCounted(
  tx: Tx,
  complaints: readonly CountedComplaint[],
  numberOf: (stratum: AlertScope) => number,
): Promise<NewlyCounted[]> {
  const all = complaints.flatMap(({ id, strata }) =>
    strata.map((stratum) => ({ complaint_id: id, stratum: numberOf(stratum), counted_at: tx.now })),
  );
  if (all.length === 0) return [];
  const fresh = await tx
    .insertInto("signal_counted")
    .values(all)
    .onConflict((conflict) => conflict.doNothing())
    .returning(["complaint_id", "stratum"])
    .execute();
  const isFresh = new Set(fresh.map(({ complaint_id, stratum }) => `${complaint_id} ${stratum}`));
  return complaints
    .map(({ id, customerId, strata }) => ({
      id,
      customerId,
      strata: strata.map(numberOf).filter((stratum) => isFresh.has(`${id} ${stratum}`)),
    }))
    .filter(({ strata }) => strata.length > 0);
}

/** New signals with the complaints they rest on; complaints that came to earlier ones are added to those. */
export async function raiseSignals(
  tx: Tx,
  engine: Engine,
  raised: readonly Raised[],
  counted: readonly NewlyCounted[],
): Promise<void> {
  const strata = await strataByNumber(
    tx,
    raised.map(({ stratum }) => stratum),
  );
  for (const raisedBy of raised) {
    const { observed, expected } = knownOf(engine, raisedBy.stratum);
    await keepSignal(tx, {
      about: strata.get(raisedBy.stratum)!,
      observed,
      expected,
      logEvidence: logEvidence(observed, expected),
      raisedBy,
    });
  }
  const added = await addComplaints(
    tx,
    counted.flatMap((complaint) => complaint.strata),
  );
  if (added > 0) await tellLive(tx, "signals");
}

async function addComplaints(tx: Tx, strata: readonly number[]): Promise<number> {
  if (strata.length === 0) return 0;
  const { numAffectedRows } = await sql`
    INSERT INTO signal_complaint (tenant_id, signal_id, complaint_id, added_at)
    SELECT s.tenant_id, s.id, c.complaint_id, ${tx.now}
    FROM signal s
    JOIN signal_counted c ON c.tenant_id = s.tenant_id AND c.stratum = s.stratum
    WHERE s.stratum = ANY(${[...new Set(strata)]}::int[]) AND s.state IN ('open', 'confirmed')
    ON CONFLICT DO NOTHING
  `.execute(tx);
  return Number(numAffectedRows ?? 0);
}
