import { strikeClock } from "../clocks/strike-clock.ts";
import { strikeSilence } from "../closure/silence.ts";
import { react } from "./reactions.ts";
import type { Tasks } from "./run-worker.ts";

/** What each task does: all of the house's later work on one screen. */
export const tasks = {
  react,
  strike_clock: (_house, payload) => strikeClock(payload),
  silence: strikeSilence,
} as Partial<Tasks> as Tasks;
