import { judgeMood } from "../../text/mood.ts";
import { readText } from "../../text/read-text.ts";
import type { ChapterMessage, EndedChapter } from "./read-chapter.ts";

export type ConversationFacts = ReturnType<typeof conversationFacts>;

/** What a conversation is found, sampled and compared by. Times in whole seconds. */
export function conversationFacts({ complaint, openedAt, endedAt, endedHow, messages, cost }: EndedChapter) {
  const byStaff = messages.filter(writtenByStaff);
  const byCustomer = messages.filter(({ direction }) => direction === "in");
  const { chapter, channel, shop_id, category, second_category, severity, fast_lane, owner_id } = complaint;
  return {
    chapter,
    staff_id: mainAuthor(byStaff) ?? owner_id,
    shop_id,
    channel,
    category,
    second_category,
    severity,
    opened_at: openedAt,
    ended_at: endedAt,
    ended_how: endedHow,
    messages_in: byCustomer.length,
    messages_out: byStaff.length,
    first_response_seconds: byStaff[0] ? secondsBetween(openedAt, byStaff[0].at) : null,
    longest_silence_seconds: longestSilence(messages),
    mood: gravestMood(byCustomer),
    is_reopened: chapter > 1,
    is_fast_lane: fast_lane.length > 0,
    cost_minor: cost?.minor ?? 0,
    currency: cost?.currency ?? null,
  };
}

function writtenByStaff({ direction, authorKind }: ChapterMessage): boolean {
  return direction === "out" && authorKind === "staff";
}

// Who wrote most; of several, who wrote last.
function mainAuthor(messages: ChapterMessage[]): string | null {
  const counts = new Map<string, number>();
  let main: string | null = null;
  for (const { authorId } of messages) {
    const count = (counts.get(authorId) ?? 0) + 1;
    counts.set(authorId, count);
    if (main === null || count >= counts.get(main)!) main = authorId;
  }
  return main;
}

/** From the first unanswered message of the customer to the next one a person wrote; null where nobody waited. */
function longestSilence(messages: ChapterMessage[]): number | null {
  let longest: number | null = null;
  let waitingSince: Date | null = null;
  for (const message of messages) {
    if (message.direction === "in") waitingSince ??= message.at;
    if (!waitingSince || !writtenByStaff(message)) continue;
    longest = Math.max(longest ?? 0, secondsBetween(waitingSince, message.at));
    waitingSince = null;
  }
  return longest;
}

function gravestMood(messages: ChapterMessage[]): string {
  return judgeMood(readText(messages.map(({ body }) => body).join("\n"))).mood;
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}
