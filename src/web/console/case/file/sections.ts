import type { State, Step } from "../../../../shared/complaint-steps.ts";

/** The parts of the case file, from top to bottom. */
export const sections = [
  "customer",
  "order",
  "clocks",
  "intake",
  "triage",
  "requests",
  "findings",
  "remedies",
  "promises",
  "closing",
  "handOver",
  "more",
] as const;
export type SectionName = (typeof sections)[number];

/** Where the form of a deed opens. Writing has its own place below the conversation. */
export const sectionOf = {
  accept: "intake",
  restate: "intake",
  confirm_restatement: "intake",
  triage: "triage",
  assign: "triage",
  investigate: "requests",
  ask_department: "requests",
  cancel_request: "requests",
  record_finding: "findings",
  rule_responsibility: "findings",
  revise_responsibility: "findings",
  draft_offer: "remedies",
  request_approval: "remedies",
  approve_offer: "remedies",
  refuse_offer: "remedies",
  offer: "remedies",
  withdraw_offer: "remedies",
  choose_option: "remedies",
  reconsider: "remedies",
  keep_promise: "promises",
  revise_promise: "promises",
  ask_confirmation: "closing",
  confirm: "closing",
  dispute: "closing",
  reopen: "closing",
  offer_hand_over: "handOver",
  take_hand_over: "handOver",
  decline_hand_over: "handOver",
  add_evidence: "more",
  merge: "more",
  withdraw: "more",
} as const satisfies Partial<Record<Step, SectionName>>;
export type FiledStep = keyof typeof sectionOf;

/** What the work in this state looks at; the rest is one click away. */
export const sectionsAtWork: Record<State, SectionName[]> = {
  received: ["customer", "order", "intake", "triage"],
  accepted: ["customer", "order", "intake", "triage"],
  investigating: ["order", "requests", "findings"],
  deciding: ["order", "findings", "remedies"],
  offered: ["customer", "remedies"],
  fulfilling: ["customer", "promises"],
  confirming: ["customer", "promises", "closing"],
  closed: ["customer", "remedies", "closing"],
  withdrawn: ["customer", "order"],
  merged: ["customer", "order"],
};
