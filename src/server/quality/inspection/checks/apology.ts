import { atEvent, broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import { phraseIn, type Subject } from "./subject.ts";

/** Where the responsibility found lies with us or with those we answer for, somebody says sorry. */
export function checkApology(subject: Subject, { parties, phrases }: Params<"apology">): Finding {
  const { shares } = subject.conversation.record;
  if (shares.length === 0) return notApplicable("responsibility_not_ruled");
  const ours = shares.filter(({ party, percent }) => percent > 0 && parties.some((each) => each === party));
  if (ours.length === 0) return notApplicable("fault_not_ours");

  // Also in what goes out with an offer: its explanation is the agent's own.
  const said = subject.toCustomer.filter(({ authorKind }) => authorKind === "staff");
  if (said.some((message) => phraseIn(subject, message, phrases))) return met("apologised");
  const percent = ours.reduce((sum, share) => sum + share.percent, 0);
  return broken("no_apology", {
    values: { percent },
    places: atEvent(subject.conversation, "responsibility_ruled"),
  });
}
