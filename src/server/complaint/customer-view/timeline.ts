import type { CustomerView } from "../../../shared/api/customer-view.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { Tx } from "../../db/database.ts";

type CustomerEvent = CustomerView["timeline"][number];
type Shown = Pick<CustomerView, "promises" | "chosenOption"> & {
  owner: { id: string; name: string } | null;
  language: string;
  /** What is waited for, by the question's id. */
  waitingPoints: Map<string, string>;
};

/** The journal's events that a customer reads, and as what. An event without a line here stays inside. */
const shownAs: Record<string, CustomerEvent["type"]> = {
  complaint_received: "received",
  complaint_accepted: "accepted",
  complaint_restated: "restated",
  restatement_confirmed: "restatement_confirmed",
  investigation_started: "investigating",
  department_asked: "department_asked",
  department_answered: "department_answered",
  responsibility_ruled: "responsibility_ruled",
  remedy_offered: "offered",
  offer_withdrawn: "offer_withdrawn",
  settlement_reconsidered: "offer_withdrawn",
  option_chosen: "option_chosen",
  offer_countered: "offer_countered",
  offer_declined: "offer_declined",
  promise_made: "promise_made",
  promise_kept: "promise_kept",
  promise_revised: "promise_revised",
  promise_late_told: "promise_late",
  gateway_order_sent: "payout_sent",
  gateway_order_confirmed: "payout_arrived",
  confirmation_asked: "confirmation_asked",
  silence_announced: "silence_announced",
  complaint_confirmed: "closed",
  complaint_closed_by_silence: "closed_by_silence",
  result_disputed: "disputed",
  complaint_reopened: "reopened",
  complaint_withdrawn: "withdrawn",
  decision_issued: "decision_issued",
  result_objected: "objected",
  objection_decided: "objection_decided",
  regulator_matter_recorded: "regulator_informed",
  regulator_outcome_recorded: "regulator_outcome",
  hand_over_taken: "owner_changed",
  owner_assigned: "owner_changed",
};

/** Not in the timeline, but a reason to look again: the page listens to these too. */
const alsoHeard = new Set([
  "message_sent",
  "message_received",
  "promise_released",
  "progress_told",
  "evidence_added",
  // A triage may name another owner, and the customer is told who.
  "complaint_triaged",
  "complaint_merged",
  "complaint_rated",
  "survey_completed",
  "later_survey_asked",
]);

/** Whether a customer's page may hear of an event of this type. */
export function isCustomersEvent(type: string): boolean {
  return Object.hasOwn(shownAs, type) || alsoHeard.has(type);
}

export async function customerTimeline(tx: Tx, complaintId: string, shown: Shown): Promise<CustomerEvent[]> {
  const events = await tx
    .selectFrom("journal")
    .select(["id", "type", "at", "data"])
    .where("stream", "=", complaintId)
    .where("type", "in", Object.keys(shownAs))
    .orderBy("version")
    .limit(1_000)
    .execute();
  const offered = new Set<unknown>();
  return events.flatMap(({ id, type, at, ...event }) => {
    const data = event.data as Record<string, unknown>;
    if (type === "remedy_offered") offered.add(data.offerId);
    // A draft that was never offered is taken back in silence.
    if (type === "offer_withdrawn" && !offered.has(data.offerId)) return [];
    if (type.startsWith("gateway_order") && !isPayout(data)) return [];
    return [{ id, type: shownAs[type]!, at: at.toISOString(), detail: detailOf(data, shown) }];
  });
}

// Goods and labels are told by the promise they keep; a second try of the same payout is our own affair.
function isPayout({ amountMinor, round = 1 }: Record<string, unknown>): boolean {
  return Number(amountMinor) > 0 && round === 1;
}

/** In words the customer knows already: the promise, the option, the owner of today. */
function detailOf(
  data: Record<string, unknown>,
  { promises, chosenOption, owner, waitingPoints, language }: Shown,
): string | null {
  if (data.requestId) return waitingPoints.get(String(data.requestId)) ?? null;
  if (data.gatewayOrderId)
    return formatMoney(Number(data.amountMinor), String(data.currency), language === "en" ? "en" : "zh-CN");
  if (data.promiseId) return promises.find(({ id }) => id === data.promiseId)?.deed ?? null;
  if (data.optionId) return chosenOption?.id === data.optionId ? chosenOption.content : null;
  return data.ownerId && data.ownerId === owner?.id ? owner.name : null;
}
