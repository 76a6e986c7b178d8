import type { InspectedConversation, InspectedMessage } from "../inspected-conversation.ts";

export type Place = { messageId: string; start: number; end: number } | { eventVersion: number };

/** What one check says of one conversation. `reason` is a code; its words are the screens'. */
export type Finding = {
  outcome: "met" | "broken" | "not_applicable";
  reason: string;
  values: Record<string, string | number>;
  places: Place[];
  /** Who did it; null: whom the conversation counts for. */
  staffId: string | null;
};

export function met(reason: string, values: Finding["values"] = {}): Finding {
  return { outcome: "met", reason, values, places: [], staffId: null };
}

export function notApplicable(reason: string): Finding {
  return { outcome: "not_applicable", reason, values: {}, places: [], staffId: null };
}

type Breach = { places?: Place[]; staffId?: string | null; values?: Finding["values"] };

export function broken(reason: string, { places = [], staffId = null, values = {} }: Breach = {}): Finding {
  return { outcome: "broken", reason, values, places: places.slice(0, mostPlaces), staffId };
}

const mostPlaces = 20;

export function wholeMessage({ id, body }: InspectedMessage): Place {
  return { messageId: id, start: 0, end: body.length };
}

/** The event where something should have been otherwise; none where the journal holds no such event. */
export function atEvent(conversation: InspectedConversation, type: string, subjectId?: string): Place[] {
  const event = conversation.events.findLast(
    (each) => each.type === type && (subjectId === undefined || each.subjectId === subjectId),
  );
  return event ? [{ eventVersion: event.version }] : [];
}
