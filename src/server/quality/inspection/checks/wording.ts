import type { WordingFinding, WordingKind, WordingSeverity } from "../../../text/wording/wording-finding.ts";
import type { InspectedMessage } from "../inspected-conversation.ts";
import { broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

const gravity: Record<WordingSeverity, number> = { hint: 0, warn: 1, block: 2 };

export type WordingAt = { message: InspectedMessage; finding: WordingFinding };

/** None of these kinds of wording in what people of the house wrote; the gravest is told first. */
export function checkWording(subject: Subject, { kinds, least }: Params<"wording">): Finding {
  if (subject.staffWords.length === 0) return notApplicable("no_words_of_staff");
  const found = wordingOf(subject, kinds).filter(
    ({ finding }) => gravity[finding.severity] >= gravity[least],
  );
  const [worst] = found.toSorted((a, b) => gravity[b.finding.severity] - gravity[a.finding.severity]);
  if (!worst) return met("nothing_found", { messages: subject.staffWords.length });
  return broken(`wording_${worst.finding.kind}`, {
    values: { times: found.length },
    places: [worst, ...found.filter((each) => each !== worst)].map(placeOf),
    staffId: worst.message.authorId,
  });
}

export function wordingOf(subject: Subject, kinds: readonly WordingKind[]): WordingAt[] {
  return subject.staffWords.flatMap((message) =>
    subject
      .wordingIn(message)
      .filter(({ kind }) => kinds.includes(kind))
      .map((finding) => ({ message, finding })),
  );
}

export function placeOf({ message, finding }: WordingAt) {
  return { messageId: message.id, start: finding.span[0], end: finding.span[1] };
}
