import { sql } from "kysely";
import { type Tx, withTenant } from "../../db/database.ts";
import { type CareFact, careFactsOf } from "../care/care-facts-of.ts";
import type { Fact } from "../indicators/facts/fact.ts";
import { factsOf } from "../indicators/facts/facts-of.ts";
import { type History, readHistories } from "../indicators/facts/read-histories.ts";

/** Something countable has happened to a complaint: its facts are read anew. Safe to run twice, and in any order. */
export async function measureComplaint(happened: {
  tenantId: string;
  stream: string;
  event: string;
}): Promise<void> {
  await withTenant(happened.tenantId, async (tx) => {
    const earlier = happened.event.startsWith("repeat_") ? await repeatedBy(tx, happened.stream) : [];
    await measureComplaints(tx, [happened.stream, ...earlier]);
  });
}

async function repeatedBy(tx: Tx, complaintId: string): Promise<string[]> {
  const links = await tx
    .selectFrom("repeat_link")
    .select("earlier_id")
    .where("complaint_id", "=", complaintId)
    .execute();
  return links.map(({ earlier_id }) => earlier_id);
}

/** Writes the facts of these complaints as they are now, in place of what stood there. */
export async function measureComplaints(tx: Tx, complaintIds: string[]): Promise<void> {
  if (complaintIds.length === 0) return;
  const histories = await readHistories(tx, complaintIds);
  await tx.deleteFrom("measured_fact").where("complaint_id", "in", complaintIds).execute();
  await tx.deleteFrom("care_fact").where("complaint_id", "in", complaintIds).execute();
  await keepFacts(tx, histories);
  await keepCareFacts(tx, histories);
}

async function keepFacts(tx: Tx, histories: History[]): Promise<void> {
  const rows = histories.flatMap((history) => factsOf(history).map((fact) => factRow(history, fact)));
  await sql`INSERT INTO measured_fact
      (complaint_id, kind, source_id, message_id, chapter, staff_id, shop_id, channel, category, severity, at, value,
       is_reopened, is_repeated, is_escalated, is_handed_over, day, minute)
    SELECT fact.*, ${localDay}, ${localMinute}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS fact (complaint_id uuid, kind text, source_id uuid,
        message_id uuid, chapter integer, staff_id uuid, shop_id uuid, channel text, category text, severity text,
        at timestamptz, value double precision, is_reopened boolean, is_repeated boolean, is_escalated boolean,
        is_handed_over boolean), tenant`.execute(tx);
}

// By the house's own clock, which its tenant row names.
const localDay = sql`(fact.at AT TIME ZONE tenant.time_zone)::date`;
const localMinute = sql`extract(hour FROM fact.at AT TIME ZONE tenant.time_zone) * 60
  + extract(minute FROM fact.at AT TIME ZONE tenant.time_zone)`;

function factRow({ complaint }: History, fact: Fact) {
  return {
    complaint_id: complaint.id,
    kind: fact.kind,
    source_id: fact.sourceId,
    message_id: fact.messageId,
    chapter: fact.chapter,
    staff_id: fact.staffId,
    shop_id: complaint.shop_id,
    channel: complaint.channel,
    category: complaint.category,
    severity: complaint.severity,
    at: fact.at,
    value: fact.value,
    is_reopened: fact.isReopened ?? false,
    is_repeated: fact.isRepeated ?? false,
    is_escalated: fact.isEscalated ?? false,
    is_handed_over: fact.isHandedOver ?? false,
  };
}

async function keepCareFacts(tx: Tx, histories: History[]): Promise<void> {
  const rows = histories.flatMap((history) =>
    careFactsOf(history).map((fact) => careRow(history.complaint.id, fact)),
  );
  await sql`INSERT INTO care_fact (complaint_id, kind, source_id, staff_id, at, mood, messages, day, minute)
    SELECT fact.*, ${localDay}, ${localMinute}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS fact (complaint_id uuid, kind text, source_id uuid,
        staff_id uuid, at timestamptz, mood text, messages integer), tenant`.execute(tx);
}

function careRow(complaintId: string, { kind, sourceId, staffId, at, mood, messages }: CareFact) {
  return { complaint_id: complaintId, kind, source_id: sourceId, staff_id: staffId, at, mood, messages };
}
