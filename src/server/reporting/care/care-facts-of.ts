import { judgeMood } from "../../text/mood.ts";
import { readText } from "../../text/read-text.ts";
import { isByStaff, ownerAt } from "../indicators/facts/chapters.ts";
import { hourOf } from "../indicators/facts/facts-of.ts";
import type { History, HistoryMessage } from "../indicators/facts/read-histories.ts";

/** What a person had to read, or that they were at work: never part of an indicator. */
export type CareFact = {
  kind: "abuse" | "work";
  sourceId: string;
  staffId: string;
  at: Date;
  mood: string | null;
  messages: number;
};

export const heavyMoods = ["furious", "threat_expose", "threat_harm_self_or_others"] as const;

export function careFactsOf(history: History): CareFact[] {
  return [...abuse(history), ...work(history.messages)];
}

/** Heavy words of the customer fall on whoever answered them next, else on whoever had the complaint. */
function abuse(history: History): CareFact[] {
  const { messages } = history;
  return messages.flatMap((message, index) => {
    if (message.direction !== "in") return [];
    const staffId = messages.slice(index).find(isByStaff)?.author_id ?? ownerAt(history, message.at);
    if (!staffId) return [];
    const { mood } = judgeMood(readText(message.body));
    if (!heavyMoods.some((heavy) => heavy === mood)) return [];
    return [{ kind: "abuse", sourceId: message.id, staffId, at: message.at, mood, messages: 0 }];
  });
}

function work(messages: HistoryMessage[]): CareFact[] {
  const hours = Map.groupBy(messages.filter(isByStaff), ({ author_id, at }) => `${author_id} ${hourOf(at)}`);
  return [...hours.values()].map((written) => ({
    kind: "work",
    sourceId: written[0]!.id,
    staffId: written[0]!.author_id,
    at: written[0]!.at,
    mood: null,
    messages: written.length,
  }));
}
