import { queueLeftActions } from "../alerts/actions/run-action.ts";
import { workAction } from "../alerts/actions/sending/work-action.ts";
import { sendAddressCode } from "../alerts/calling/addresses/send-code.ts";
import { sendCall } from "../alerts/calling/send-call.ts";
import { stepCallTask } from "../alerts/calling/step-call.ts";
import { testCallsWeekly } from "../alerts/calling/tests/weekly-test.ts";
import { callTold } from "../alerts/calling/told.ts";
import { pursueHold, queueLeftHolds } from "../alerts/goods/pursue-hold.ts";
import { endOldDrills } from "../alerts/live/drill/drill-the-whole.ts";
import { learnSignals, queueLearning } from "../alerts/live/learning/learn-signals.ts";
import { queueSeries, watchSeries } from "../alerts/live/series/watch-series.ts";
import { queueTopics, watchTopics } from "../alerts/live/topics/watch-topics.ts";
import { queueWatch, watchHouse } from "../alerts/live/watch.ts";
import { queueBursts } from "../alerts/opinion/bursts/queue-bursts.ts";
import { watchOpinion } from "../alerts/opinion/bursts/watch-opinion.ts";
import { pullFeed } from "../alerts/opinion/intake/pull-feed.ts";
import { queueFeeds } from "../alerts/opinion/sources/queue-feeds.ts";
import { foreseeParcels } from "../alerts/proactive/foresee-parcels.ts";
import { queueForesight } from "../alerts/proactive/queue-foresight.ts";
import { remindOfTask } from "../alerts/war-room/board/tasks.ts";
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
import { climbAppeal } from "../quality/appeals/climb-appeal.ts";
import { passQuizExercise } from "../quality/coaching/exercise.ts";
import { tendCoaching } from "../quality/coaching/tend-coaching.ts";
import { sweepInspections, workInspection } from "../quality/inspection/runs/work-run.ts";
import { hear } from "../quality/recordings/hear.ts";
import { drawDueSample } from "../quality/sampling/draw-due-sample.ts";
import { measureHistory } from "../reporting/measuring/measure-history.ts";
import { queueDueReports, scheduledReport } from "../reporting/reports/mail/scheduled-report.ts";
import { sendReport } from "../reporting/reports/mail/send-report.ts";
import { remindOfProcedures } from "../training/procedures/readers.ts";
import { closeOverdue } from "../training/quiz/close-attempt.ts";
import { tendTraining } from "../training/tend-training.ts";
import { react } from "./reactions.ts";
import type { Tasks } from "./run-worker.ts";

/** What each task does: all of the house's later work on one screen. */
export const tasks: Tasks = {
  react,
  strike_clock: (_house, payload) => strikeClock(payload),
  pursue_order: pursueOrder,
  reconcile_gateway: reconcileDaily,
  read_photo: readPhoto,
  hear_recording: hear,
  climb_request: (_house, payload) => climbTask(payload),
  tell_late: (_house, payload) => tellLate(payload),
  draw_sample: (_house, payload) => drawDueSample(payload),
  run_import: importTask,
  sweep: async (house) => {
    await closeDays(house);
    await sweepImports(house);
    await forEachTenant(forgetTries);
    await forEachTenant(forgetUploads);
    await forEachTenant(tellProgress);
    await forEachTenant(tendCoaching);
    await forEachTenant(tendTraining);
    await forEachTenant(remindOfProcedures);
    await queueReconciliations();
    await forEachTenant(queueDueReports);
    await forEachTenant(sweepInspections);
    await forEachTenant(testCallsWeekly);
    await forEachTenant(endOldDrills);
    await forEachTenant(queueWatch);
    await forEachTenant(queueLeftActions);
    await forEachTenant(queueLeftHolds);
    await forEachTenant(queueLearning);
    await forEachTenant(queueTopics);
    await forEachTenant(queueSeries);
    await forEachTenant(queueForesight);
    await forEachTenant(queueFeeds);
    await forEachTenant(queueBursts);
  },
  run_mass_action: workAction,
  pursue_hold: pursueHold,
  watch_signals: (house, { tenantId }) => watchHouse(house, tenantId),
  learn_signals: learnSignals,
  watch_topics: (_house, payload) => watchTopics(payload),
  watch_series: (_house, payload) => watchSeries(payload),
  pull_feed: pullFeed,
  watch_opinion: (_house, payload) => watchOpinion(payload),
  foresee_parcels: (_house, payload) => foreseeParcels(payload),
  measure_history: (_house, payload) => measureHistory(payload),
  close_attempt: (_house, payload) => closeOverdue(payload),
  quiz_passed: (_house, payload) => passQuizExercise(payload),
  stamp_checkpoint: stampCheckpoint,
  forget_file: forgetFile,
  run_retention: workRun,
  run_inspection: (_house, payload) => workInspection(payload),
  silence: strikeSilence,
  later_survey: askLater,
  appeal_due: (_house, payload) => climbAppeal(payload),
  make_report: (_house, payload) => scheduledReport(payload),
  send_report: sendReport,
  alert_task_due: (_house, payload) => remindOfTask(payload),
  step_call: (_house, payload) => stepCallTask(payload),
  send_call: sendCall,
  call_told: (_house, payload) => callTold(payload),
  send_address_code: sendAddressCode,
  objection_due: (_house, payload) => delayObjection(payload),
};
