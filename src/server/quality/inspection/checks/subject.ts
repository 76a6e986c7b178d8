import { analysisText } from "../../../text/analysis-text.ts";
import { findWording } from "../../../text/wording/find-wording.ts";
import type { WordingFinding } from "../../../text/wording/wording-finding.ts";
import type { InspectedConversation, InspectedMessage } from "../inspected-conversation.ts";

/** A conversation as the checks see it. What several rules ask of the same words is worked out once. */
export type Subject = {
  conversation: InspectedConversation;
  /** What a person of the house wrote in their own words, oldest first. */
  staffWords: InspectedMessage[];
  /** Everything the customer got to read from us, oldest first. */
  toCustomer: InspectedMessage[];
  folded: (message: InspectedMessage) => string;
  wordingIn: (message: InspectedMessage) => WordingFinding[];
};

export function subjectOf(conversation: InspectedConversation): Subject {
  const { category, channel, orderNumber, customerName } = conversation;
  const context = {
    channel,
    ...(category ? { category } : {}),
    ...(orderNumber ? { orderNumber } : {}),
    ...(customerName ? { customerName } : {}),
  };
  const toCustomer = conversation.messages.filter(({ direction }) => direction === "out");
  return {
    conversation,
    toCustomer,
    staffWords: toCustomer.filter(({ kind, authorKind }) => kind === "message" && authorKind === "staff"),
    folded: oncePerMessage(({ body }) => analysisText(body)),
    wordingIn: oncePerMessage(({ body }) => findWording(body, context)),
  };
}

/** The first of the phrases that stands in the message; phrases are compared as search compares words. */
export function phraseIn(subject: Subject, message: InspectedMessage, phrases: string[]): string | undefined {
  const text = subject.folded(message);
  return phrases.find((phrase) => text.includes(foldedPhrase(phrase)));
}

const foldedPhrases = new Map<string, string>();

// Rules have few phrases and ask for them in every message.
function foldedPhrase(phrase: string): string {
  const known = foldedPhrases.get(phrase);
  if (known !== undefined) return known;
  const folded = phrase.toLowerCase().normalize("NFKC");
  foldedPhrases.set(phrase, folded);
  return folded;
}

function oncePerMessage<Answer>(ask: (message: InspectedMessage) => Answer) {
  const answers = new Map<string, Answer>();
  return (message: InspectedMessage): Answer => {
    const known = answers.get(message.id);
    if (known !== undefined) return known;
    const answer = ask(message);
    answers.set(message.id, answer);
    return answer;
  };
}
