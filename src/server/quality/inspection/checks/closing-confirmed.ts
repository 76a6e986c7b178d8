import { atEvent, broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

/** The customer said that all is well, or kept silent although they were told that silence closes the case. */
export function checkClosingConfirmed(
  { conversation }: Subject,
  { acceptsAnnouncedSilence }: Params<"closing_confirmed">,
): Finding {
  if (conversation.endedHow === "withdrawn") return notApplicable("withdrawn");
  if (conversation.endedHow === "confirmed") return met("customer_confirmed");
  const isAnnounced = conversation.events.some(({ type }) => type === "silence_announced");
  if (isAnnounced && acceptsAnnouncedSilence) return met("silence_announced");
  return broken(isAnnounced ? "closed_by_silence" : "closed_unannounced", {
    places: atEvent(conversation, "complaint_closed_by_silence"),
  });
}
