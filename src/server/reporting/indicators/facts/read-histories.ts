import type { Tx } from "../../../db/database.ts";

export type History = {
  complaint: {
    id: string;
    shop_id: string | null;
    channel: string;
    category: string | null;
    severity: string;
    received_at: Date;
  };
  events: HistoryEvent[];
  messages: HistoryMessage[];
  clocks: HistoryClock[];
  surveys: { id: string; chapter: number; score: number; effort: number | null; answered_at: Date }[];
  promises: { id: string; owner_id: string }[];
  /** A later complaint was found to repeat this one. */
  isRepeated: boolean;
};
export type HistoryEvent = {
  id: string;
  type: string;
  actor_kind: string;
  actor_id: string;
  at: Date;
  data: Record<string, unknown>;
};
export type HistoryMessage = {
  id: string;
  direction: string;
  author_kind: string;
  author_id: string;
  body: string;
  at: Date;
};
export type HistoryClock = {
  id: string;
  kind: string;
  chapter: number;
  breached_at: Date | null;
  stopped_at: Date | null;
  is_met: boolean | null;
  is_void: boolean;
};

/** All that has happened to these complaints, as far as it is counted. Locked: two who measure one would write over each other. */
export async function readHistories(tx: Tx, complaintIds: string[]): Promise<History[]> {
  const complaints = await tx
    .selectFrom("complaint")
    .select(["id", "shop_id", "channel", "category", "severity", "received_at"])
    .where("id", "in", complaintIds)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  const events = Map.groupBy(await eventsOf(tx, complaintIds), ({ stream }) => stream);
  const messages = Map.groupBy(await messagesOf(tx, complaintIds), byComplaint);
  const clocks = Map.groupBy(await clocksOf(tx, complaintIds), byComplaint);
  const surveys = Map.groupBy(await surveysOf(tx, complaintIds), byComplaint);
  const promises = Map.groupBy(await promisesOf(tx, complaintIds), byComplaint);
  const repeated = await repeatedAmong(tx, complaintIds);
  return complaints.map((complaint) => ({
    complaint,
    events: events.get(complaint.id) ?? [],
    messages: messages.get(complaint.id) ?? [],
    clocks: clocks.get(complaint.id) ?? [],
    surveys: surveys.get(complaint.id) ?? [],
    promises: promises.get(complaint.id) ?? [],
    isRepeated: repeated.has(complaint.id),
  }));
}

function byComplaint({ complaint_id }: { complaint_id: string }): string {
  return complaint_id;
}

/** What tells who had it, when it ended and what followed. */
export const countedEvents = [
  "complaint_accepted",
  "owner_assigned",
  "hand_over_taken",
  "complaint_confirmed",
  "complaint_closed_by_silence",
  "complaint_withdrawn",
  "complaint_reopened",
  "result_disputed",
  "result_objected",
  "regulator_matter_recorded",
  "promise_kept",
  "promise_broken",
] as const;

async function eventsOf(tx: Tx, ids: string[]) {
  const rows = await tx
    .selectFrom("journal")
    .select(["stream", "id", "type", "actor_kind", "actor_id", "at", "data"])
    .where("stream", "in", ids)
    .where("type", "in", countedEvents)
    .orderBy("stream")
    .orderBy("version")
    .execute();
  return rows.map((row) => ({ ...row, data: row.data as Record<string, unknown> }));
}

function messagesOf(tx: Tx, ids: string[]) {
  return tx
    .selectFrom("message")
    .select(["complaint_id", "id", "direction", "author_kind", "author_id", "body", "at"])
    .where("complaint_id", "in", ids)
    .orderBy("complaint_id")
    .orderBy("at")
    .orderBy("id")
    .execute();
}

function clocksOf(tx: Tx, ids: string[]) {
  return tx
    .selectFrom("service_clock")
    .select(["complaint_id", "id", "kind", "chapter", "breached_at", "stopped_at", "is_met", "is_void"])
    .where("complaint_id", "in", ids)
    .where("kind", "in", ["first_response", "resolution"])
    .execute();
}

async function surveysOf(tx: Tx, ids: string[]) {
  const rows = await tx
    .selectFrom("survey")
    .select(["complaint_id", "id", "chapter", "score", "effort", "answered_at"])
    .where("complaint_id", "in", ids)
    .where("kind", "=", "closing")
    .where("answered_at", "is not", null)
    .execute();
  return rows.map((row) => ({ ...row, score: row.score!, answered_at: row.answered_at! }));
}

function promisesOf(tx: Tx, ids: string[]) {
  return tx
    .selectFrom("promise")
    .select(["complaint_id", "id", "owner_id"])
    .where("complaint_id", "in", ids)
    .execute();
}

async function repeatedAmong(tx: Tx, ids: string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("repeat_link")
    .select("earlier_id")
    .where("earlier_id", "in", ids)
    .where("state", "=", "confirmed")
    .execute();
  return new Set(rows.map(({ earlier_id }) => earlier_id));
}
