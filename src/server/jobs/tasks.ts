/**
 * Work that happens later, by name: what each task is told. Row ids only; the task reads the rest when it runs, since the
 * world may have moved on. Every task is safe to run twice.
 */
export type TaskPayloads = {
  /** Something happened to a complaint: start what follows from it. */
  react: { stream: string; version: number; event: string };
  /** A service clock's warning or due moment has come. */
  strike_clock: { clockId: string; what: "warn" | "breach" };
  /** The silence after "is all well?" is long enough to announce closing, or to close. */
  silence: { stream: string; chapter: number; what: "announce" | "close" };
  /** A picture came in: keep what its camera wrote apart, and read the words on it. */
  read_photo: { digest: string };
  /** A call recording came in: who speaks when, silence, both at once, and its shape. */
  hear_recording: { digest: string };
  /** A late answer climbs on unless somebody has taken it up. */
  climb_request: { requestId: string; level: 1 | 2 | 3 };
  /** Take an order to the outside one question further. */
  pursue_order: { orderId: string };
  /** Compare a gateway's statement of a day with what moved. */
  reconcile_gateway: { gatewayId: string; day: string };
  /** A severe case was closed some days ago: is it still well? */
  later_survey: { stream: string; chapter: number };
  /** An objection should have been decided by now. */
  objection_due: { objectionId: string };
  /** A promise's owner let the warning pass: the customer hears of the delay. */
  tell_late: { clockId: string };
  /** An appeal should have been ruled on its level by now. */
  appeal_due: { appealId: string };
  /** A recurring sampling plan is drawn. */
  draw_sample: { planId: string };
  run_import: { runId: string };
  /** A checkpoint waits for its time stamp. */
  stamp_checkpoint: { position: number };
  /** The last complaint that needed a file has been erased. */
  forget_file: { digest: string };
  /** A confirmed retention list waits to be worked through. */
  run_retention: { runId: string };
  /** Inspect a stretch of history, slice by slice. */
  run_inspection: { runId: string };
  /** The facts of the whole house are read anew, from this complaint on. */
  measure_history: { after: string };
  /** The time of a quiz is over. */
  close_attempt: { attemptId: string };
  /** Somebody passed a quiz: coaching may have waited for it. */
  quiz_passed: { staffId: string; quizCode: string };
  /** A period is over and its report is due by the schedule. */
  make_report: { kind: "day" | "week" | "month" | "quarter"; startsOn: string };
  /** A report is on its way to one recipient. */
  send_report: { deliveryId: string };
  /** Something was shipped or complained about: the engine that sees troubles many share is told. */
  watch_signals: object;
  /** A new day: what is usual is learned anew. */
  learn_signals: object;
  /** The words of new complaints are looked through for what is suddenly on many lips. */
  watch_topics: object;
  /** A week is over: categories and provinces are held against the years behind them. */
  watch_series: object;
  /** The minutes of a task in a war room are over. */
  alert_task_due: { taskId: string };
  /** A call of somebody may have to climb on. */
  step_call: { callId: string };
  /** One way of reaching one person is due. */
  send_call: { sendId: string };
  /** A gateway says of its own accord what became of a call. */
  call_told: { sendId: string; gatewayId: string; state: string; pressed?: string | undefined };
  /** A code goes to an address, to see whether it works. */
  send_address_code: { addressId: string; round: number };
  /** A mass action is sent on. */
  run_mass_action: { actionId: string };
  /** A gateway is asked to hold goods back, or to let them go. */
  pursue_hold: { holdId: string };
  /** How long parcels take is learned anew, and when those on their way arrive. */
  foresee_parcels: object;
  /** A feed of public opinion is pulled. */
  pull_feed: { sourceId: string };
  /** What is said elsewhere is held against what is usual. */
  watch_opinion: object;
  sweep: object;
};
export type TaskName = keyof TaskPayloads;
