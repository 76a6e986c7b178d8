import type { Tx } from "../../db/database.ts";
import { recheckCoaching } from "./recheck.ts";
import { remindCoaching } from "./remind-coaching.ts";

/** From time to time: who is late is reminded, and re-checks go on. Safe to run twice. */
export async function tendCoaching(tx: Tx): Promise<void> {
  await remindCoaching(tx);
  await recheckCoaching(tx);
}
