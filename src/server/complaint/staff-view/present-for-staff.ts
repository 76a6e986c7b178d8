import type { z } from "zod";
import type { clock, customer, StaffView } from "../../../shared/api/staff-view.ts";
import { maskEmail, maskPhone, maskWords } from "../../../shared/mask.ts";
import type { Actor } from "../../actor.ts";
import { clockVerdict } from "../../clocks/rules.ts";
import { knowsContacts, shownName } from "../../customers/shown-name.ts";
import type { Tx } from "../../db/database.ts";
import { gatewayOrdersOf } from "../../gateways/orders/present-orders.ts";
import { orderView } from "../../orders/order-view.ts";
import { limitsOf } from "../../people/grade-limits.ts";
import type { Complaint } from "../complaint.ts";
import { recoverableOf } from "../recoverable.ts";
import { openSteps } from "../rules.ts";
import { attachmentsOf } from "./attachments.ts";
import { messagesOf, notesOf, timelineOf } from "./conversation.ts";
import { findingsOf, responsibilityOf } from "./findings.ts";
import { handOverOf, suggestionOf, surveysOf } from "./inquiry.ts";
import { type People, peopleOf } from "./people.ts";
import { recoveriesOf } from "./recoveries.ts";
import { relatedPeopleOf } from "./related-people.ts";
import { offersOf, promisesOf } from "./remedies.ts";
import { requestsOf } from "./requests.ts";
import { sourceFactsOf } from "./source-facts.ts";

/** A complaint with everything its handling needs. Who does not work with contacts sees none in the words of others either. */
export async function presentForStaff(tx: Tx, reader: Actor, complaint: Complaint): Promise<StaffView> {
  const view = await wholeView(tx, reader, complaint);
  return knowsContacts(reader) ? view : masked(view);
}

function masked(view: StaffView): StaffView {
  return JSON.parse(JSON.stringify(view), (_, value) =>
    typeof value === "string" ? maskWords(value) : value,
  );
}

async function wholeView(tx: Tx, reader: Actor, complaint: Complaint): Promise<StaffView> {
  const people = await peopleOf(tx, complaint.id);
  const files = await attachmentsOf(tx, complaint.id);
  const limits = await limitsOf(tx, reader);
  return {
    ...head(complaint),
    openSteps: openSteps(reader, complaint),
    sourceFacts: await sourceFactsOf(tx, complaint.id),
    owner: people.personOrNull(complaint.owner_id),
    mergedInto: await numberOf(tx, complaint.merged_into),
    legalHold: await legalHoldOf(tx, complaint.id, people),
    shop: await shopName(tx, complaint.shop_id),
    customer: await customerOf(tx, reader, complaint),
    order: complaint.order_id ? await orderView(tx, complaint.order_id) : null,
    clocks: await clocksOf(tx, complaint.id),
    suggestion: await suggestionOf(tx, complaint.id),
    messages: await messagesOf(tx, complaint.id, people, files),
    notes: await notesOf(tx, complaint.id, people, files),
    attachments: files.map(({ view }) => view),
    requests: await requestsOf(tx, complaint.id, people, files),
    findings: await findingsOf(tx, complaint, people),
    responsibility: await responsibilityOf(tx, complaint.id, people),
    offers: await offersOf(tx, [complaint.id], people, limits),
    promises: await promisesOf(tx, complaint.id, people, files),
    gatewayOrders: await gatewayOrdersOf(tx, complaint.id, people),
    surveys: await surveysOf(tx, complaint.id),
    handOver: await handOverOf(tx, complaint.id, people),
    people: await relatedPeopleOf(tx, complaint.id, people),
    recoveries: await recoveriesOf(tx, complaint.id),
    recoverable: await recoverableOf(tx, complaint.id),
    timeline: await timelineOf(tx, complaint.id, people),
  };
}

function head(complaint: Complaint) {
  return {
    number: complaint.number,
    version: complaint.version,
    state: complaint.state,
    chapter: complaint.chapter,
    channel: complaint.channel as StaffView["channel"],
    source: complaint.source,
    sourceId: complaint.source_id,
    language: complaint.language as StaffView["language"],
    title: complaint.title,
    description: complaint.description,
    demand: complaint.demand as StaffView["demand"],
    demandWords: complaint.demand_words,
    happenedAt: iso(complaint.happened_at),
    restatement: complaint.restatement,
    wordsErasedAt: iso(complaint.words_erased_at),
    restatementConfirmedAt: iso(complaint.restatement_confirmed_at),
    category: complaint.category,
    secondCategory: complaint.second_category,
    severity: complaint.severity as StaffView["severity"],
    fastLane: complaint.fast_lane,
    waitingFor: complaint.waiting_for as StaffView["waitingFor"],
    receivedAt: complaint.received_at.toISOString(),
    acceptedAt: iso(complaint.accepted_at),
    confirmingAt: iso(complaint.confirming_at),
    closedAt: iso(complaint.closed_at),
    closedHow: complaint.closed_how as StaffView["closedHow"],
    orderLine: complaint.order_line,
  };
}

/** The hold that stands: while it does, nothing of the complaint is erased. */
async function legalHoldOf(tx: Tx, complaintId: string, people: People): Promise<StaffView["legalHold"]> {
  const row = await tx
    .selectFrom("legal_hold")
    .select(["reason", "placed_by", "placed_at"])
    .where("complaint_id", "=", complaintId)
    .where("released_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    reason: row.reason,
    placedBy: people.person(row.placed_by),
    placedAt: row.placed_at.toISOString(),
  };
}

async function numberOf(tx: Tx, complaintId: string | null): Promise<string | null> {
  if (!complaintId) return null;
  return (
    await tx.selectFrom("complaint").select("number").where("id", "=", complaintId).executeTakeFirstOrThrow()
  ).number;
}

async function shopName(tx: Tx, shopId: string | null): Promise<string | null> {
  if (!shopId) return null;
  return (await tx.selectFrom("shop").select("name").where("id", "=", shopId).executeTakeFirstOrThrow()).name;
}

async function customerOf(tx: Tx, reader: Actor, complaint: Complaint): Promise<z.input<typeof customer>> {
  const row = await tx
    .selectFrom("customer")
    .selectAll()
    .where("id", "=", complaint.customer_id)
    .executeTakeFirstOrThrow();
  const { count } = await tx
    .selectFrom("orders")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("customer_id", "=", row.id)
    .executeTakeFirstOrThrow();
  const others = await tx
    .selectFrom("complaint")
    .select(["number", "title", "state", "received_at"])
    .where("customer_id", "=", row.id)
    .where("id", "<>", complaint.id)
    .orderBy("received_at", "desc")
    .limit(10)
    .execute();
  return {
    id: row.id,
    name: shownName(reader, row.name),
    maskedPhone: row.phone && maskPhone(row.phone),
    maskedEmail: row.email && maskEmail(row.email),
    tier: row.tier,
    orderCount: count,
    otherComplaints: others.map(({ received_at, state, ...other }) => ({
      ...other,
      state: state as StaffView["state"],
      receivedAt: received_at.toISOString(),
    })),
  };
}

async function clocksOf(tx: Tx, complaintId: string): Promise<z.input<typeof clock>[]> {
  const rows = await tx
    .selectFrom("service_clock")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .orderBy("due_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as "promise",
    subjectId: row.subject_id,
    startedAt: row.started_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    warnAt: row.warn_at.toISOString(),
    stoppedAt: iso(row.stopped_at),
    verdict: clockVerdict(
      {
        dueAt: row.due_at,
        warnAt: row.warn_at,
        stoppedAt: row.stopped_at,
        warnedAt: row.warned_at,
        breachedAt: row.breached_at,
        isVoid: row.is_void,
      },
      tx.now,
    ),
  }));
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
