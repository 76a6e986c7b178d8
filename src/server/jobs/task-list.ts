import { strikeClock } from "../clocks/strike-clock.ts";
import { strikeSilence } from "../closure/silence.ts";
import { forgetUploads } from "../correspondence/forget-uploads.ts";
import { forEachTenant } from "../db/for-each-tenant.ts";
import { forgetTries } from "../http/throttle.ts";
import { importTask, sweepImports } from "../intake/import/tasks.ts";
import { react } from "./reactions.ts";
import type { Tasks } from "./run-worker.ts";

/** What each task does: all of the house's later work on one screen. */
export const tasks: Tasks = {
  react,
  strike_clock: (_house, payload) => strikeClock(payload),
  run_import: importTask,
  sweep: async (house) => {
    await sweepImports(house);
    await forEachTenant(forgetTries);
    await forEachTenant(forgetUploads);
  },
  silence: strikeSilence,
};
