import { atEvent, broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Subject } from "./subject.ts";
import { placeOf, wordingOf } from "./wording.ts";

/** Nothing is granted in words beyond one's authority, and no offer goes out that no authority stands behind. */
export function checkAuthority(subject: Subject): Finding {
  const { conversation, staffWords } = subject;
  const said = wordingOf(subject, ["over_authority_promise"]);
  if (said[0])
    return broken("promised_beyond_authority", {
      values: { times: said.length },
      places: said.map(placeOf),
      staffId: said[0].message.authorId,
    });

  const ungranted = conversation.offers.find(({ isGranted }) => !isGranted);
  if (ungranted)
    return broken("offered_without_authority", {
      places: atEvent(conversation, "remedy_offered", ungranted.id),
      staffId: ungranted.preparedBy,
    });
  if (conversation.offers.length === 0 && staffWords.length === 0) return notApplicable("nothing_offered");
  return met("within_authority", { offers: conversation.offers.length });
}
