import { atEvent, broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

/** Whoever hands a complaint on writes down how it stands. */
export function checkHandOver({ conversation }: Subject, { leastCharacters }: Params<"hand_over">): Finding {
  const { handOvers } = conversation;
  if (handOvers.length === 0) return notApplicable("not_handed_over");
  const bare = handOvers.find(({ briefLength }) => briefLength < leastCharacters);
  if (!bare) return met("handed_over_with_brief", { handOvers: handOvers.length });
  return broken("brief_too_short", {
    values: { characters: bare.briefLength, least: leastCharacters },
    places: atEvent(conversation, "hand_over_offered", bare.id),
    staffId: bare.fromStaffId,
  });
}
