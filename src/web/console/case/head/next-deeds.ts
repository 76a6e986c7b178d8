import type { StaffView } from "../../../../shared/api/staff-view.ts";
import type { Step } from "../../../../shared/complaint-steps.ts";
import { hasOpenPromise, isOverLimit, offerInPlay, unruledFinding } from "../case-facts.ts";
import { hasObject } from "./deed-object.ts";

export type NextDeeds = { primary: Step | null; rest: Step[]; grave: Step[] };

/**
 * The buttons of the head, all of them among the steps the server has opened: the most natural one first, those that
 * undo or end something apart. Steps with a place of their own (writing, files, export) are not repeated here.
 */
export function nextDeeds(view: StaffView, readerId: string): NextDeeds {
  const possible = view.openSteps.filter((step) => hasObject(view, step, readerId));
  const primary = naturalOrder(view).find((step) => possible.includes(step)) ?? null;
  const others = possible.filter((step) => step !== primary);
  return {
    primary,
    rest: usual.filter((step) => others.includes(step)),
    grave: grave.filter((step) => others.includes(step)),
  };
}

const usual: Step[] = [
  "take_hand_over",
  "accept",
  "triage",
  "investigate",
  "confirm_restatement",
  "ask_department",
  "record_finding",
  "rule_responsibility",
  "draft_offer",
  "request_approval",
  "offer",
  "approve_offer",
  "choose_option",
  "keep_promise",
  "ask_confirmation",
  "confirm",
  "dispute",
  "restate",
  "revise_responsibility",
  "offer_hand_over",
  "assign",
  "reopen",
];

const grave: Step[] = ["withdraw_offer", "reconsider", "merge", "withdraw"];

/** What usually comes next in this state; the first that is open is it. */
function naturalOrder(view: StaffView): Step[] {
  return ["take_hand_over", ...orderInState(view)];
}

function orderInState(view: StaffView): Step[] {
  switch (view.state) {
    case "received":
      return ["accept"];
    case "accepted":
      return view.category ? ["investigate"] : ["triage", "investigate"];
    case "investigating":
      return inquiryOrder(view);
    case "deciding":
      return remedyOrder(view);
    case "offered":
      return ["choose_option"];
    case "fulfilling":
      return hasOpenPromise(view) ? ["keep_promise"] : ["ask_confirmation"];
    case "confirming":
      return ["confirm"];
    default:
      return [];
  }
}

function inquiryOrder(view: StaffView): Step[] {
  if (unruledFinding(view)) return ["rule_responsibility"];
  return view.requests.length > 0 ? ["record_finding"] : ["ask_department", "record_finding"];
}

function remedyOrder(view: StaffView): Step[] {
  const offer = offerInPlay(view);
  if (!offer) return ["draft_offer"];
  if (offer.state === "awaiting_approval") return ["approve_offer"];
  return offer.state === "draft" && isOverLimit(offer) ? ["request_approval"] : ["offer"];
}
