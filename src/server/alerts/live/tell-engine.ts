import type { Tx } from "../../db/database.ts";
import { type Input, takeInput } from "./inputs.ts";
import type { Running } from "./running-engine.ts";

/** A stratum that signals, and the input because of which. */
export type Raised = { stratum: number; seq: number };

/** Tells the engine, and keeps what it was told in the same order. The caller holds its lock. */
export async function tellEngine(tx: Tx, running: Running, inputs: readonly Input[]): Promise<Raised[]> {
  const raised: Raised[] = [];
  const rows = inputs.map((input) => {
    running.seq += 1;
    for (const stratum of takeInput(running.engine, input)) raised.push({ stratum, seq: running.seq });
    return { seq: running.seq, day: input.day, type: input.type, data: JSON.stringify(input.data) };
  });
  for (let from = 0; from < rows.length; from += atOnce)
    await tx
      .insertInto("signal_input")
      .values(rows.slice(from, from + atOnce))
      .execute();
  return raised;
}

const atOnce = 5_000;
