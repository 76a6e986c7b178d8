import { strikeClock } from "../clocks/strike-clock.ts";
import { strikeSilence } from "../closure/silence.ts";
import { importTask, sweepImports } from "../intake/import/tasks.ts";
import { react } from "./reactions.ts";
import type { Tasks } from "./run-worker.ts";

/** What each task does: all of the house's later work on one screen. */
export const tasks = {
  react,
  strike_clock: (_house, payload) => strikeClock(payload),
  run_import: importTask,
  sweep: sweepImports,
  silence: strikeSilence,
} as Partial<Tasks> as Tasks;
