import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { hasOpenPromise, isArchived, isOverLimit, offerInPlay, unruledFinding } from "../case-facts.ts";
import type { FiledStep } from "../file/sections.ts";
import { hasObject } from "./deed-object.ts";

export type NextDeeds = {
  primary: FiledStep | null;
  beside: FiledStep[];
  rest: FiledStep[];
  grave: FiledStep[];
};

/**
 * The buttons of the head, all of them among the steps the server has opened: the most natural one first, its
 * neighbours beside it, those that undo or end something apart. Steps with a place of their own (writing, files,
 * export) are not repeated here.
 */
export function nextDeeds(view: StaffView, readerId: string): NextDeeds {
  const possible = view.openSteps.filter((step) => hasObject(view, step, readerId));
  const natural = naturalOrder(view).filter((step) => possible.includes(step));
  const primary = isArchived(view) ? null : (natural[0] ?? null);
  const others = possible.filter((step) => !natural.some((each) => each === step));
  return {
    primary,
    beside: natural.filter((step) => step !== primary),
    rest: usual.filter((step) => others.includes(step)),
    grave: grave.filter((step) => others.includes(step)),
  };
}

const usual: FiledStep[] = [
  "ask_department",
  "record_finding",
  "draft_recovery",
  "note_person",
  "confirm_restatement",
  "restate",
  "triage",
  "assign",
  "revise_responsibility",
  "keep_promise",
  "revise_promise",
  "ask_confirmation",
  "offer_hand_over",
];

const grave: FiledStep[] = ["withdraw_offer", "reconsider", "merge", "withdraw"];

/** What usually comes next, the likeliest first. */
function naturalOrder(view: StaffView): FiledStep[] {
  return ["take_hand_over", "decline_hand_over", ...orderInState(view)];
}

function orderInState(view: StaffView): FiledStep[] {
  switch (view.state) {
    case "received":
      return ["accept", "triage"];
    case "accepted":
      return view.category ? ["investigate", "triage"] : ["triage", "investigate"];
    case "investigating":
      return inquiryOrder(view);
    case "deciding":
      return remedyOrder(view);
    case "offered":
      return ["choose_option"];
    case "fulfilling":
      return hasOpenPromise(view) ? ["keep_promise", "revise_promise"] : ["ask_confirmation"];
    case "confirming":
      return ["confirm", "dispute"];
    case "closed":
      return ["reopen"];
    case "withdrawn":
    case "merged":
      return [];
  }
}

function inquiryOrder(view: StaffView): FiledStep[] {
  if (unruledFinding(view)) return ["rule_responsibility", "ask_department"];
  return view.requests.length > 0
    ? ["record_finding", "ask_department"]
    : ["ask_department", "record_finding"];
}

function remedyOrder(view: StaffView): FiledStep[] {
  const offer = offerInPlay(view);
  if (!offer) return ["draft_offer"];
  if (offer.state === "awaiting_approval") return ["approve_offer", "refuse_offer"];
  return offer.state === "draft" && isOverLimit(offer) ? ["request_approval"] : ["offer"];
}
