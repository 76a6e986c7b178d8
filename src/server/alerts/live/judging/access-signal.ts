import type { Tx } from "../../../db/database.ts";
import { signalJudged, signalMovedOn, unknownSignal } from "./signal-refusals.ts";

/** The only way in to a signal for whoever judges it: locked, still open, and as the judge saw it. */
export async function accessSignal(tx: Tx, number: number, seenVersion: number) {
  const signal = await tx
    .selectFrom("signal")
    .selectAll()
    .where("number", "=", number)
    .forUpdate()
    .executeTakeFirst();
  if (!signal) throw unknownSignal();
  if (signal.state !== "open") throw signalJudged(signal.state);
  if (signal.version !== seenVersion) throw signalMovedOn(signal.version);
  return signal;
}
