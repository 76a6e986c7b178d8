import type { z } from "zod";
import type { signalDrillRoutes } from "../../../../shared/api/signal-drill-routes.ts";
import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import type { House } from "../../../house.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { logEvidence } from "../../detectors/e-process.ts";
import { readEngine, saveEngine } from "../../engine/save-engine.ts";
import { beginDay, complain, type Engine, knownOf } from "../../engine/signal-engine.ts";
import { keepSignal } from "../keep-signal.ts";
import { currentEngine, lockEngine } from "../running-engine.ts";
import { dayOf } from "../watched-days.ts";
import { batchHasSignal, batchNotWatched, leadersDrillTheWhole } from "./drill-refusals.ts";
import { drillTheWhole } from "./drill-the-whole.ts";
import { madeUpBuyers } from "./made-up-buyers.ts";
import { strataOfBatch } from "./strata-of-batch.ts";

type About = z.output<typeof signalDrillRoutes.startSignalDrill.body>;

/** What the engine made of one made-up complaint. */
type Told = { words: string; observed: number; expected: number; log_evidence: number; is_raising: boolean };

/**
 * Ten made-up buyers complain about a batch, and the signal comes when the real one would. They are told to a copy of the engine:
 * the real one never hears of them.
 */
export async function startDrill(
  house: House,
  actor: Staff,
  { level, ...about }: About,
  lang: "zh" | "en",
): Promise<{ id: string; signal: number | null }> {
  if (level && !roleMay(actor.role, "alert.lead")) throw leadersDrillTheWhole();
  return inTransaction(actor, async (tx) => {
    await lockEngine(tx);
    const strata = await strataOfBatch(tx, about);
    if (!strata) throw batchNotWatched();
    const copy = await copyOfToday(house, tx);
    if (copy.strata.signalledOn[strata[0]!] !== -1) throw batchHasSignal();
    const told = tellAll(copy, strata, madeUpBuyers(about.batch, lang));
    return keepDrill(tx, actor, { ...about, level }, told);
  });
}

async function copyOfToday(house: House, tx: Tx): Promise<Engine> {
  const { engine } = await currentEngine(house, tx);
  const copy = readEngine(saveEngine(engine));
  const { time_zone: timeZone } = await ownTenant(tx);
  beginDay(copy, Math.max(copy.today, dayOf(tx.now, timeZone)));
  return copy;
}

// The engine counts real customers from 0 up: the last numbers belong to nobody.
const lastCustomer = 2 ** 32 - 1;

function tellAll(engine: Engine, strata: number[], buyers: string[]): Told[] {
  const [batch] = strata;
  return buyers.map((words, at) => {
    const raised = complain(engine, strata, lastCustomer - at);
    const { observed, expected } = knownOf(engine, batch!);
    const log_evidence = logEvidence(observed, expected);
    return { words, observed, expected, log_evidence, is_raising: raised.includes(batch!) };
  });
}

async function keepDrill(
  tx: Tx,
  actor: Staff,
  { sku, batch, level }: About,
  told: Told[],
): Promise<{ id: string; signal: number | null }> {
  const raising = told.find(({ is_raising }) => is_raising);
  const signal =
    raising &&
    (await keepSignal(tx, {
      about: { kind: "batch", subject: { sku, batch } },
      observed: raising.observed,
      expected: raising.expected,
      logEvidence: raising.log_evidence,
      isDrill: true,
    }));
  const whole = level && (await drillTheWhole(tx, actor, { sku, batch, level, signalId: signal?.id }));
  const id = newId();
  await tx
    .insertInto("signal_drill")
    .values({
      id,
      sku,
      batch,
      started_by: actor.id,
      started_at: tx.now,
      signal_id: signal?.id ?? null,
      alert_id: whole?.alertId ?? null,
      buyers: whole?.buyers ?? null,
    })
    .execute();
  await tx
    .insertInto("signal_drill_complaint")
    .values(told.map((each, at) => ({ drill_id: id, position: at + 1, ...each })))
    .execute();
  return { id, signal: signal?.number ?? null };
}
