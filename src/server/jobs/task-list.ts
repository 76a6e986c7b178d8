import { strikeClock } from "../clocks/strike-clock.ts";
import { delayObjection } from "../closure/objections/delay-objection.ts";
import { strikeSilence } from "../closure/silence.ts";
import { askLater } from "../closure/surveys/ask-later.ts";
import { forgetUploads } from "../correspondence/forget-uploads.ts";
import { forEachTenant } from "../db/for-each-tenant.ts";
import { pursueOrder } from "../fulfilment/execution/pursue-order.ts";
import {
  queueReconciliations,
  reconcileDaily,
} from "../fulfilment/execution/reconciliation/fetch-statement.ts";
import { tellLate } from "../fulfilment/ledger/tell-late.ts";
import { tellProgress } from "../fulfilment/ledger/tell-progress.ts";
import { forgetTries } from "../http/throttle.ts";
import { readPhoto } from "../inquiry/evidence/read-photo.ts";
import { climbTask } from "../inquiry/late/climb.ts";
import { importTask, sweepImports } from "../intake/import/tasks.ts";
import { closeDays } from "../journal/checkpoints/close-day.ts";
import { stampCheckpoint } from "../journal/checkpoints/stamp-checkpoint.ts";
import { forgetFile } from "../personal-data/erasure/forget-file.ts";
import { workRun } from "../personal-data/retention/work-run.ts";
import { react } from "./reactions.ts";
import type { Tasks } from "./run-worker.ts";

/** What each task does: all of the house's later work on one screen. */
export const tasks: Tasks = {
  react,
  strike_clock: (_house, payload) => strikeClock(payload),
  pursue_order: pursueOrder,
  reconcile_gateway: reconcileDaily,
  read_photo: readPhoto,
  climb_request: (_house, payload) => climbTask(payload),
  tell_late: (_house, payload) => tellLate(payload),
  run_import: importTask,
  sweep: async (house) => {
    await closeDays(house);
    await sweepImports(house);
    await forEachTenant(forgetTries);
    await forEachTenant(forgetUploads);
    await forEachTenant(tellProgress);
    await queueReconciliations();
  },
  stamp_checkpoint: stampCheckpoint,
  forget_file: forgetFile,
  run_retention: workRun,
  silence: strikeSilence,
  later_survey: askLater,
  objection_due: (_house, payload) => delayObjection(payload),
};
