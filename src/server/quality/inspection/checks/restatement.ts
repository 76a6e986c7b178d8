import type { InspectedEvent } from "../inspected-conversation.ts";
import { broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

/** What was understood is said back to the customer before anything is offered. */
export function checkRestatement(
  { conversation }: Subject,
  { mustBeConfirmed }: Params<"restatement">,
): Finding {
  const { events } = conversation;
  const offer = events.find(({ type }) => type === "remedy_offered");
  if (!offer) return notApplicable("nothing_offered");
  if (conversation.chapter > 1 && !events.some(isRestatement))
    return notApplicable("restated_in_earlier_chapter");

  const before = events.filter(({ version }) => version < offer.version);
  const breach = { places: [{ eventVersion: offer.version }], staffId: offer.actorId };
  if (!before.some(isRestatement)) return broken("offered_without_restatement", breach);
  const isConfirmed = before.some(({ type }) => type === "restatement_confirmed");
  if (mustBeConfirmed && !isConfirmed) return broken("restatement_not_confirmed", breach);
  return met(isConfirmed ? "restated_and_confirmed" : "restated");
}

function isRestatement({ type }: InspectedEvent): boolean {
  return type === "complaint_accepted" || type === "complaint_restated";
}
