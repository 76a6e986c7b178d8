/** All that the rules look at of one ended chapter: its words, its deeds, and what was promised, asked and handed on. */
export type InspectedConversation = {
  id: string;
  complaintId: string;
  chapter: number;
  staffId: string | null;
  shopId: string | null;
  channel: string;
  category: string | null;
  secondCategory: string | null;
  openedAt: Date;
  endedAt: Date;
  endedHow: "confirmed" | "silence" | "withdrawn";
  orderNumber: string | null;
  customerName: string | null;
  record: {
    hasDemand: boolean;
    hasOrder: boolean;
    hasEvidence: boolean;
    hasFinding: boolean;
    /** Who was found responsible last; empty while nobody was. */
    shares: { party: string; percent: number }[];
  };
  messages: InspectedMessage[];
  events: InspectedEvent[];
  promises: InspectedPromise[];
  /** Stretches in which the customer waited for others: departments and approvals. */
  waits: { askedBy: string; from: Date; to: Date; eventVersion: number | null }[];
  offers: { id: string; preparedBy: string; offeredAt: Date; isGranted: boolean }[];
  handOvers: { id: string; fromStaffId: string; briefLength: number; offeredAt: Date }[];
};

export type InspectedMessage = {
  id: string;
  direction: "in" | "out";
  kind: "message" | "acknowledgement" | "notice";
  authorKind: string;
  authorId: string;
  body: string;
  at: Date;
};

export type InspectedEvent = {
  version: number;
  type: string;
  actorKind: string;
  actorId: string;
  at: Date;
  /** The row the event is about: an offer, a hand-over, a request, an approval. */
  subjectId: string | null;
};

export type InspectedPromise = {
  id: string;
  ownerId: string;
  messageId: string | null;
  firstDueAt: Date;
  state: "open" | "kept" | "cancelled";
  keptAt: Date | null;
};
