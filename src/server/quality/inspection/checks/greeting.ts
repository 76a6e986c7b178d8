import { broken, type Finding, met, notApplicable, wholeMessage } from "./finding.ts";
import type { Params } from "./params.ts";
import { phraseIn, type Subject } from "./subject.ts";

/** Whoever writes first greets and says who they are, within the first few messages. */
export function checkGreeting(
  subject: Subject,
  { withinMessages, greetings, introductions }: Params<"greeting">,
): Finding {
  const [first, ...others] = subject.staffWords;
  if (!first) return notApplicable("no_words_of_staff");

  const opening = [first, ...others]
    .slice(0, withinMessages)
    .filter(({ authorId }) => authorId === first.authorId);
  const isSaid = (phrases: string[]) => opening.some((message) => phraseIn(subject, message, phrases));
  const [hasGreeting, hasIntroduction] = [isSaid(greetings), isSaid(introductions)];
  if (hasGreeting && hasIntroduction) return met("greeted");
  const reason = hasGreeting
    ? "not_introduced"
    : hasIntroduction
      ? "not_greeted"
      : "neither_greeted_nor_introduced";
  return broken(reason, { places: [wholeMessage(first)], staffId: first.authorId });
}
