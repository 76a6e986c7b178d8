import { type Chapter, chapterAt, isByStaff, ownerAt } from "./chapters.ts";
import type { Fact } from "./fact.ts";
import type { History, HistoryMessage } from "./read-histories.ts";

/**
 * Rounds: from the first unanswered message of the customer to the next one a person wrote. One that is still open counts
 * for nothing yet; one that was never answered counts unless the customer then ended the matter themselves.
 */
export function roundsOf(history: History, chapters: readonly Chapter[]): Fact[] {
  const rounds: Fact[] = [];
  let asked: HistoryMessage | null = null;
  for (const message of history.messages) {
    if (asked && chapterAt(chapters, asked.at) !== chapterAt(chapters, message.at)) {
      rounds.push(...unanswered(history, chapters, asked));
      asked = null;
    }
    if (message.direction === "in") asked ??= message;
    if (!asked || !isByStaff(message)) continue;
    rounds.push(round(chapters, asked, message.author_id, secondsBetween(asked.at, message.at)));
    asked = null;
  }
  return asked ? [...rounds, ...unanswered(history, chapters, asked)] : rounds;
}

function unanswered(history: History, chapters: readonly Chapter[], asked: HistoryMessage): Fact[] {
  const { end } = chapterAt(chapters, asked.at);
  if (!end || end.actor_kind === "customer" || end.type === "complaint_confirmed") return [];
  return [round(chapters, asked, ownerAt(history, asked.at), null)];
}

function round(
  chapters: readonly Chapter[],
  asked: HistoryMessage,
  staffId: string | null,
  seconds: number | null,
): Fact {
  return {
    kind: "round",
    sourceId: asked.id,
    messageId: asked.id,
    chapter: chapterAt(chapters, asked.at).number,
    staffId,
    at: asked.at,
    value: seconds,
  };
}

export function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}
