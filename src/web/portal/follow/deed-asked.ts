import type { CustomerView } from "../api/types.ts";

export type DeedAsked = "offer" | "confirm" | "restatement" | "rate" | null;

/** The one thing the customer is asked for now: the answer everything else waits for comes first. */
export function deedAsked(view: CustomerView): DeedAsked {
  const { openSteps, offer, survey } = view;
  if (offer && openSteps.includes("choose_option")) return "offer";
  if (openSteps.includes("confirm")) return "confirm";
  if (isRestatementOpen(view)) return "restatement";
  return survey?.canRate && survey.token ? "rate" : null;
}

// Somebody who has chosen an option has said yes to more than the restatement.
function isRestatementOpen({
  openSteps,
  restatement,
  restatementConfirmedAt,
  chosenOption,
}: CustomerView): boolean {
  if (!restatement || restatementConfirmedAt || chosenOption) return false;
  return openSteps.includes("confirm_restatement");
}
