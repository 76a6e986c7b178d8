import type { Permission } from "./roles.ts";

/**
 * The complaint's life as data: every state, every deed, who may do it. One test walks this table, the diagram in
 * docs/architecture.md is printed from it, and the API answers the open steps of each complaint from it.
 */

export const states = [
  "received",
  "accepted",
  "investigating",
  "deciding",
  "offered",
  "fulfilling",
  "confirming",
  "closed",
  "withdrawn",
  "merged",
] as const;
export type State = (typeof states)[number];

/** An integration files complaints and reads them; it takes no step yet. A supplier holds a link to one question. */
export const actorKinds = ["staff", "customer", "supplier", "integration", "clock"] as const;
export type ActorKind = (typeof actorKinds)[number];

export type StepRule = {
  from: readonly State[];
  /** null: a deed that leaves the state as it is. */
  to: State | null;
  event: string;
  /** What a staff member or API key needs; null: not theirs to do. */
  permission: Permission | null;
  by: readonly ActorKind[];
};

const beforeAnswer = ["received", "accepted", "investigating", "deciding", "offered"] as const;
const open = [...beforeAnswer, "fulfilling", "confirming"] as const;
const handled = ["accepted", "investigating", "deciding", "offered", "fulfilling", "confirming"] as const;
const inquiring = ["investigating", "deciding", "offered", "fulfilling", "confirming"] as const;
/** What a case cost may be asked back long after its customer is content. */
const settled = ["fulfilling", "confirming", "closed"] as const;
const everywhere = states;

export const steps = {
  // intake 受理
  accept: move(["received"], "accepted", "complaint_accepted", "complaint.accept", ["staff"]),
  restate: deed(handled, "complaint_restated", "complaint.accept", ["staff"]),
  confirm_restatement: deed(handled, "restatement_confirmed", "complaint.message", ["staff", "customer"]),
  // triage 分诊
  suggest_triage: deed(open, "triage_suggested", null, ["clock"]),
  fast_lane: deed(open, "complaint_fast_laned", null, ["clock"]),
  triage: deed(open, "complaint_triaged", "complaint.triage", ["staff"]),
  // inquiry 核实
  investigate: move(["accepted"], "investigating", "investigation_started", "inquiry.ask", ["staff"]),
  ask_department: deed(["investigating", "deciding", "fulfilling"], "department_asked", "inquiry.ask", [
    "staff",
  ]),
  cancel_request: deed(handled, "department_request_cancelled", "inquiry.ask", ["staff"]),
  answer_request: deed(
    ["investigating", "deciding", "offered", "fulfilling", "confirming"],
    "department_answered",
    "inquiry.reply",
    ["staff", "supplier"],
  ),
  send_supplier_link: deed(inquiring, "supplier_link_sent", "inquiry.ask", ["staff"]),
  revoke_supplier_link: deed(inquiring, "supplier_link_revoked", "inquiry.ask", ["staff"]),
  remind_department: deed(inquiring, "department_reminded", null, ["clock"]),
  escalate_request: deed(inquiring, "request_escalated", null, ["clock"]),
  take_up_late_request: deed(inquiring, "late_request_acknowledged", "inquiry.chase", ["staff"]),
  describe_evidence: deed(open, "evidence_described", "inquiry.find", ["staff"]),
  /** Written beside the reading of a file, for the chain of custody. */
  open_evidence: deed(everywhere, "evidence_opened", "complaint.read", ["staff", "customer", "supplier"]),
  link_order: deed(handled, "order_linked", "inquiry.find", ["staff"]),
  sign_finding: deed(inquiring, "finding_signed", "inquiry.find", ["staff"]),
  record_finding: deed(["investigating", "deciding"], "finding_recorded", "inquiry.find", ["staff"]),
  rule_responsibility: move(["investigating"], "deciding", "responsibility_ruled", "inquiry.rule", ["staff"]),
  revise_responsibility: deed(
    ["deciding", "offered", "fulfilling"],
    "responsibility_revised",
    "inquiry.rule",
    ["staff"],
  ),
  // law 权益
  record_facts: deed(open, "facts_recorded", "inquiry.find", ["staff"]),
  assess_entitlements: deed(open, "entitlements_assessed", "remedy.offer", ["staff", "clock"]),
  // recovery 追偿
  draft_recovery: deed(settled, "recovery_drafted", "recovery.manage", ["staff"]),
  send_recovery: deed(settled, "recovery_sent", "recovery.manage", ["staff"]),
  answer_recovery: deed(settled, "recovery_answered", "recovery.manage", ["staff"]),
  receive_recovery: deed(settled, "recovery_received", "recovery.manage", ["staff"]),
  write_off_recovery: deed(settled, "recovery_written_off", "recovery.manage", ["staff"]),
  // remedy 方案
  draft_offer: deed(["deciding"], "offer_drafted", "remedy.offer", ["staff"]),
  request_approval: deed(["deciding"], "approval_requested", "remedy.offer", ["staff"]),
  approve_offer: deed(["deciding"], "offer_approved", "remedy.approve", ["staff"]),
  refuse_offer: deed(["deciding"], "offer_refused", "remedy.approve", ["staff"]),
  pass_approval_step: deed(["deciding"], "approval_step_passed", "remedy.approve", ["staff"]),
  climb_approval: deed(["deciding"], "approval_climbed", null, ["clock"]),
  withdraw_approval: deed(["deciding"], "approval_withdrawn", null, ["clock"]),
  name_staff: deed(open, "staff_named", "complaint.triage", ["staff"]),
  dispute_signal: deed(open, "signal_disputed", "complaint.note", ["staff"]),
  review_signal: deed(everywhere, "signal_reviewed", "remedy.compare", ["staff"]),
  offer: move(["deciding"], "offered", "remedy_offered", "remedy.offer", ["staff"]),
  withdraw_offer: move(["deciding", "offered"], "deciding", "offer_withdrawn", "remedy.offer", ["staff"]),
  choose_option: move(["offered"], "fulfilling", "option_chosen", "remedy.record_answer", [
    "staff",
    "customer",
  ]),
  counter_offer: move(["offered"], "deciding", "offer_countered", "remedy.record_answer", [
    "staff",
    "customer",
  ]),
  decline_offer: move(["offered"], "deciding", "offer_declined", "remedy.record_answer", [
    "staff",
    "customer",
  ]),
  // fulfilment 执行
  make_promise: deed(open, "promise_made", "complaint.message", ["staff"]),
  keep_promise: deed(open, "promise_kept", "promise.keep", ["staff", "clock"]),
  revise_promise: deed(open, "promise_revised", "promise.revise", ["staff"]),
  release_promise: deed(open, "promise_released", "promise.revise", ["staff"]),
  tell_late: deed(open, "promise_late_told", null, ["clock"]),
  break_promise: deed(open, "promise_broken", null, ["clock"]),
  tell_progress: deed(open, "progress_told", null, ["clock"]),
  reconsider: move(["fulfilling"], "deciding", "settlement_reconsidered", "remedy.offer", ["staff"]),
  // gateways 外部执行: an answer may come long after the complaint has gone on
  send_gateway_order: deed(everywhere, "gateway_order_sent", null, ["clock"]),
  confirm_gateway_order: deed(everywhere, "gateway_order_confirmed", "gateway.resolve", ["staff", "clock"]),
  fail_gateway_order: deed(everywhere, "gateway_order_failed", null, ["clock"]),
  retry_gateway_order: deed(everywhere, "gateway_order_retried", "gateway.resolve", ["staff"]),
  reverse_gateway_order: deed(everywhere, "gateway_order_recalled", "gateway.resolve", ["staff", "clock"]),
  end_gateway_reversal: deed(everywhere, "gateway_order_reversed", "gateway.resolve", ["staff", "clock"]),
  hand_on_gateway_order: deed(everywhere, "gateway_order_assigned", "gateway.resolve", ["staff"]),
  release_gateway_order: deed(["fulfilling"], "gateway_order_released", "promise.keep", ["staff"]),
  delist_item: deed(open, "item_delisted", "item.delist", ["staff"]),
  relist_item: deed(everywhere, "item_relisted", "item.delist", ["staff"]),
  // closure 回访归档
  ask_confirmation: move(["fulfilling"], "confirming", "confirmation_asked", "closure.ask", [
    "staff",
    "clock",
  ]),
  confirm: move(["confirming"], "closed", "complaint_confirmed", "closure.record", ["staff", "customer"]),
  dispute: move(["confirming"], "investigating", "result_disputed", "closure.record", ["staff", "customer"]),
  announce_silence: deed(["confirming"], "silence_announced", null, ["clock"]),
  close_by_silence: move(["confirming"], "closed", "complaint_closed_by_silence", null, ["clock"]),
  rate: deed(["closed"], "complaint_rated", null, ["customer"]),
  tell_more: deed(["closed"], "survey_completed", null, ["customer"]),
  ask_later: deed(["closed"], "later_survey_asked", null, ["clock"]),
  issue_letter: deed(["offered", "fulfilling", "confirming", "closed"], "decision_issued", "document.make", [
    "staff",
  ]),
  print_form: deed(everywhere, "complaint_form_printed", "document.make", ["staff"]),
  export_documents: deed(everywhere, "document_pack_exported", "evidence.export", ["staff"]),
  object: deed(["closed"], "result_objected", "closure.record", ["staff", "customer"]),
  decide_objection: deed(["closed"], "objection_decided", "objection.review", ["staff"]),
  delay_objection: deed(["closed"], "objection_delayed", null, ["clock"]),
  suggest_repeat: deed(open, "repeat_suggested", null, ["clock"]),
  confirm_repeat: deed(everywhere, "repeat_confirmed", "complaint.triage", ["staff"]),
  dismiss_repeat: deed(everywhere, "repeat_dismissed", "complaint.triage", ["staff"]),
  /** The complaint is in external dispute: a regulator or mediator has it too. */
  record_regulator: deed(open, "regulator_matter_recorded", "regulator.record", ["staff"]),
  record_regulator_outcome: deed(everywhere, "regulator_outcome_recorded", "regulator.record", ["staff"]),
  reopen: move(["closed"], "investigating", "complaint_reopened", "complaint.reopen", ["staff", "customer"]),
  withdraw: move(beforeAnswer, "withdrawn", "complaint_withdrawn", "complaint.withdraw", [
    "staff",
    "customer",
  ]),
  merge: move(beforeAnswer, "merged", "complaint_merged", "complaint.merge", ["staff"]),
  /** The other side of a merge: what another complaint was merged into goes on. */
  join: deed(open, "complaint_joined", "complaint.merge", ["staff"]),
  // around the state
  send_message: deed(open, "message_sent", "complaint.message", ["staff"]),
  write_in: deed(open, "message_received", null, ["customer"]),
  note_person: deed(open, "person_noted", "complaint.note", ["staff"]),
  remove_person: deed(open, "person_removed", "complaint.note", ["staff"]),
  write_note: deed(everywhere, "note_written", "complaint.note", ["staff"]),
  add_evidence: deed(open, "evidence_added", "complaint.message", ["staff", "customer"]),
  offer_hand_over: deed(open, "hand_over_offered", "complaint.hand_over", ["staff"]),
  take_hand_over: deed(open, "hand_over_taken", "complaint.hand_over", ["staff"]),
  decline_hand_over: deed(open, "hand_over_declined", "complaint.hand_over", ["staff"]),
  assign: deed(open, "owner_assigned", "complaint.triage", ["staff", "clock"]),
  warn_clock: deed(open, "clock_warned", null, ["clock"]),
  breach_clock: deed(open, "clock_breached", null, ["clock"]),
  export_evidence: deed(everywhere, "evidence_exported", "evidence.export", ["staff"]),
  // personal data 个人信息
  place_hold: deed(everywhere, "legal_hold_placed", "hold.manage", ["staff"]),
  release_hold: deed(everywhere, "legal_hold_released", "hold.manage", ["staff"]),
  reveal_contact: deed(everywhere, "contact_revealed", "contact.reveal", ["staff"]),
  ask_for_data: deed(everywhere, "data_requested", null, ["customer"]),
  answer_data_request: deed(everywhere, "data_request_answered", "data.manage", ["staff", "clock"]),
  erase_contents: deed(everywhere, "contents_erased", "data.manage", ["staff", "clock"]),
} as const satisfies Record<string, StepRule>;

export type Step = keyof typeof steps;

export const stepNames = Object.keys(steps) as Step[];

export function stepRule(step: Step): StepRule {
  return steps[step];
}

/** The steps the state allows, whoever asks. */
export function stepsFrom(state: State): Step[] {
  return stepNames.filter((step) => stepRule(step).from.includes(state));
}

/** The state after the step; the same state for a deed. */
export function stateAfter(state: State, step: Step): State {
  return stepRule(step).to ?? state;
}

function move(
  from: readonly State[],
  to: State,
  event: string,
  permission: Permission | null,
  by: readonly ActorKind[],
) {
  return { from, to, event, permission, by } as const;
}

function deed(
  from: readonly State[],
  event: string,
  permission: Permission | null,
  by: readonly ActorKind[],
) {
  return { from, to: null, event, permission, by } as const;
}
