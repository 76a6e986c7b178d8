import type { CustomerView } from "../api/types.ts";

export type DeedAsked = "offer" | "confirm" | "restatement" | "rate" | null;

/** The one thing the customer is asked for now: the answer everything else waits for comes first. */
export function deedAsked({
  openSteps,
  offer,
  restatement,
  restatementConfirmedAt,
  survey,
}: CustomerView): DeedAsked {
  if (offer && openSteps.includes("choose_option")) return "offer";
  if (openSteps.includes("confirm")) return "confirm";
  if (restatement && !restatementConfirmedAt && openSteps.includes("confirm_restatement"))
    return "restatement";
  return survey?.canRate && survey.token ? "rate" : null;
}
