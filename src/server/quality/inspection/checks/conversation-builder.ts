import type { InspectedConversation, InspectedEvent, InspectedMessage } from "../inspected-conversation.ts";

/** Conversations for tests and benches: a Wednesday morning at the desk, and only what matters said. */

export const agent = "0192f000-0000-7000-8000-000000000001";
export const other = "0192f000-0000-7000-8000-000000000002";
export const customer = "customer";

const opening = new Date("2026-09-16T10:00:00+08:00");

export function minutesLater(minutes: number): Date {
  return new Date(opening.getTime() + minutes * 60_000);
}

type Seen = Partial<Omit<InspectedConversation, "record">> & Partial<InspectedConversation["record"]>;

export function conversation({
  hasDemand = true,
  hasOrder = true,
  hasEvidence = false,
  hasFinding = false,
  shares = [],
  ...seen
}: Seen = {}): InspectedConversation {
  return {
    id: "conversation",
    complaintId: "complaint",
    chapter: 1,
    staffId: agent,
    shopId: null,
    channel: "phone",
    category: null,
    secondCategory: null,
    openedAt: opening,
    endedAt: minutesLater(1_000),
    endedHow: "confirmed",
    orderNumber: null,
    customerName: null,
    messages: [],
    events: [],
    promises: [],
    waits: [],
    offers: [],
    handOvers: [],
    ...seen,
    record: { hasDemand, hasOrder, hasEvidence, hasFinding, shares },
  };
}

/** A message of a person, so many minutes after the opening. */
export function wrote(by: string, body: string, minutes = 1): InspectedMessage {
  const isCustomer = by === customer;
  return {
    id: `${by}-${minutes}-${body}`,
    direction: isCustomer ? "in" : "out",
    kind: "message",
    authorKind: isCustomer ? "customer" : "staff",
    authorId: by,
    body,
    at: minutesLater(minutes),
  };
}

export function event(version: number, type: string, subjectId: string | null = null): InspectedEvent {
  return { version, type, actorKind: "staff", actorId: agent, at: minutesLater(version), subjectId };
}
