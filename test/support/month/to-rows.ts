import { newId } from "../../../src/server/db/ids.ts";
import { contentDigest, newSalt } from "../../../src/server/journal/content-digest.ts";
import { eventHash, genesisHash } from "../../../src/server/journal/event-hash.ts";
import { numberFromSerial } from "../../../src/shared/complaint-number.ts";
import { addRow, type Rows } from "./rows.ts";
import type { Told } from "./tell-conversation.ts";

export type Place = {
  tenantId: string;
  shopId: string;
  serial: number;
  receivedAt: Date;
  agentId: string;
  agentName: string;
};

type Actor = { kind: string; id: string };
const clock: Actor = { kind: "clock", id: "clock" };

/** The rows that the real deeds would have left, chain of hashes included. */
export function addConversation(rows: Rows, told: Told, place: Place): void {
  const record = openRecord(rows, told, place);
  const { agent, customer, at, event, message, complaintId } = record;
  const { matter } = told;
  const ids = {
    finding: newId(),
    ruling: newId(),
    offer: newId(),
    option: newId(),
    promise: newId(),
    survey: newId(),
  };

  event(0, customer, "complaint_received", {
    state: "received",
    number: record.number,
    channel: told.channel,
  });
  const greeting = `您好，我是${place.agentName}，负责处理您的投诉。我理解的情况是：\n\n${matter.restatement}\n\n这样理解对吗？如果有出入，请直接告诉我。`;
  event(told.acceptMinutes, agent, "complaint_accepted", {
    state: "accepted",
    ownerId: agent.id,
    message: message(told.acceptMinutes, agent, "message", greeting),
  });
  event(told.acceptMinutes, agent, "complaint_triaged", { category: matter.category, severity: "normal" });
  event(told.acceptMinutes, agent, "investigation_started", { state: "investigating" });
  for (const { from, minutes, body } of told.turns) {
    const author = from === "agent" ? agent : customer;
    event(minutes, author, from === "agent" ? "message_sent" : "message_received", {
      message: message(minutes, author, "message", body),
    });
  }

  addRow(rows, "finding", {
    tenant_id: place.tenantId,
    id: ids.finding,
    complaint_id: complaintId,
    claim: matter.restatement,
    fact: matter.finding,
    verdict: "confirmed",
    recorded_by: agent.id,
    recorded_at: at(told.ruledMinutes),
  });
  event(told.ruledMinutes, agent, "finding_recorded", {
    findingId: ids.finding,
    verdict: "confirmed",
    evidence: [],
  });
  const shares = [{ party: matter.party, percent: 100, reason: matter.finding }];
  addRow(rows, "responsibility", {
    tenant_id: place.tenantId,
    id: ids.ruling,
    complaint_id: complaintId,
    finding_id: ids.finding,
    shares,
    ruled_by: agent.id,
    ruled_at: at(told.ruledMinutes),
  });
  event(told.ruledMinutes, agent, "responsibility_ruled", {
    state: "deciding",
    findingId: ids.finding,
    responsibilityId: ids.ruling,
    shares: shares.map(({ party, percent }) => ({ party, percent })),
  });

  addOffer(record, told, ids);
  event(told.offeredMinutes, agent, "offer_drafted", { offerId: ids.offer, round: 1 });
  event(told.offeredMinutes, agent, "remedy_offered", {
    state: "offered",
    offerId: ids.offer,
    message: message(
      told.offeredMinutes,
      agent,
      "notice",
      `${matter.finding}\n\n我们为您准备了 1 个方案，请在投诉页面选择。`,
    ),
  });
  event(told.chosenMinutes, customer, "option_chosen", {
    state: "fulfilling",
    offerId: ids.offer,
    optionId: ids.option,
    promises: [{ promiseId: ids.promise, dueAt: at(told.promisedMinutes) }],
  });
  if (told.keptMinutes > told.promisedMinutes)
    event(told.promisedMinutes, clock, "promise_broken", { promiseId: ids.promise });
  event(told.keptMinutes, agent, "promise_kept", { promiseId: ids.promise, proofKind: "number" });
  event(told.keptMinutes, clock, "confirmation_asked", { state: "confirming" });
  event(told.closedMinutes, customer, "complaint_confirmed", { state: "closed", surveyId: ids.survey });
  addSurvey(record, told, ids.survey);
  record.close();
}

function openRecord(rows: Rows, told: Told, { tenantId, shopId, serial, receivedAt, agentId }: Place) {
  const complaintId = newId();
  const customerId = newId();
  const number = numberFromSerial(serial, 0);
  const agent: Actor = { kind: "staff", id: agentId };
  const customer: Actor = { kind: "customer", id: customerId };
  const at = (minutes: number) => new Date(receivedAt.getTime() + minutes * 60_000).toISOString();
  const head = { version: 0, hash: genesisHash };

  addRow(rows, "customer", {
    tenant_id: tenantId,
    id: customerId,
    tier: "standard",
    created_at: at(0),
    wants_sms: true,
  });

  function event(minutes: number, actor: Actor, type: string, data: Record<string, unknown>): void {
    const body = {
      tenant: tenantId,
      stream: complaintId,
      version: head.version + 1,
      id: newId(),
      type,
      data,
      actor,
      at: at(minutes),
      previousHash: head.hash,
    };
    const hash = eventHash(body);
    addRow(rows, "journal", {
      tenant_id: tenantId,
      stream: complaintId,
      version: body.version,
      id: body.id,
      type,
      data,
      actor_kind: actor.kind,
      actor_id: actor.id,
      at: body.at,
      previous_hash: body.previousHash,
      hash,
    });
    Object.assign(head, { version: body.version, hash });
  }

  function message(minutes: number, actor: Actor, kind: string, body: string) {
    const id = newId();
    const salt = newSalt();
    addRow(rows, "message", {
      tenant_id: tenantId,
      id,
      complaint_id: complaintId,
      direction: actor.kind === "customer" ? "in" : "out",
      kind,
      author_kind: actor.kind,
      author_id: actor.id,
      body,
      salt: bytes(salt),
      channel: told.channel,
      at: at(minutes),
    });
    return { messageId: id, kind, digest: contentDigest(salt, body), files: [] };
  }

  function close(): void {
    const { matter } = told;
    addRow(rows, "complaint", {
      tenant_id: tenantId,
      id: complaintId,
      number,
      version: 8,
      state: "closed",
      chapter: 1,
      channel: told.channel,
      language: "zh",
      shop_id: shopId,
      customer_id: customerId,
      title: matter.text.slice(0, 40),
      description: matter.text,
      description_salt: bytes(newSalt()),
      demand: "exchange",
      restatement: matter.restatement,
      restatement_confirmed_at: at(told.acceptMinutes),
      category: matter.category,
      second_category: matter.second,
      severity: "normal",
      fast_lane: [],
      owner_id: agentId,
      received_at: at(0),
      accepted_at: at(told.acceptMinutes),
      confirming_at: at(told.keptMinutes),
      closed_at: at(told.closedMinutes),
      closed_how: "confirmed",
      journal_version: head.version,
      journal_hash: head.hash,
    });
  }

  return {
    rows,
    tenantId,
    shopId,
    complaintId,
    customerId,
    number,
    agent,
    customer,
    at,
    event,
    message,
    close,
  };
}

type Record_ = ReturnType<typeof openRecord>;
type Ids = { offer: string; option: string; promise: string };

function addOffer(
  { rows, tenantId, shopId, complaintId, customerId, agent, at }: Record_,
  told: Told,
  ids: Ids,
): void {
  const { matter } = told;
  addRow(rows, "remedy_offer", {
    tenant_id: tenantId,
    id: ids.offer,
    complaint_id: complaintId,
    chapter: 1,
    round: 1,
    state: "accepted",
    explanation: matter.finding,
    prepared_by: agent.id,
    prepared_at: at(told.offeredMinutes),
    offered_at: at(told.offeredMinutes),
    answered_at: at(told.chosenMinutes),
    answered_by_kind: "customer",
    chosen_option_id: ids.option,
  });
  addRow(rows, "remedy_option", {
    tenant_id: tenantId,
    id: ids.option,
    offer_id: ids.offer,
    position: 1,
    kind: matter.remedy,
    content: "24 小时内办好",
    steps: [{ text: "24 小时内办好", hours: 24 }],
    cost_minor: matter.costMinor,
    currency: "CNY",
    goodwill_minor: 0,
    parts: [],
  });
  addRow(rows, "remedy_grant", {
    tenant_id: tenantId,
    offer_id: ids.offer,
    complaint_id: complaintId,
    customer_id: customerId,
    shop_id: shopId,
    granted_by: agent.id,
    granted_at: at(told.offeredMinutes),
    granted_on: at(told.offeredMinutes).slice(0, 10),
    amount_minor: matter.costMinor,
    goodwill_minor: 0,
    currency: "CNY",
    state: "spent",
  });
  addRow(rows, "promise", {
    tenant_id: tenantId,
    id: ids.promise,
    complaint_id: complaintId,
    option_id: ids.option,
    position: 1,
    deed: "24 小时内办好",
    owner_id: agent.id,
    due_at: at(told.promisedMinutes),
    first_due_at: at(told.promisedMinutes),
    state: "kept",
    was_broken: told.keptMinutes > told.promisedMinutes,
    proof_kind: "number",
    proof_text: "SF10086",
    kept_by: agent.id,
    kept_at: at(told.keptMinutes),
    source: "option",
  });
  addClock("first_response", null, 0, 240, told.acceptMinutes);
  addClock("resolution", null, 0, 7 * 24 * 60, told.closedMinutes);
  addClock("promise", ids.promise, told.chosenMinutes, told.promisedMinutes, told.keptMinutes);

  function addClock(kind: string, subject: string | null, from: number, due: number, stopped: number): void {
    addRow(rows, "service_clock", {
      tenant_id: tenantId,
      id: newId(),
      complaint_id: complaintId,
      kind,
      subject_id: subject,
      chapter: 1,
      started_at: at(from),
      due_at: at(due),
      warn_at: at(Math.floor(due * 0.75)),
      breached_at: stopped > due ? at(due) : null,
      stopped_at: at(stopped),
      is_met: stopped <= due,
      is_void: false,
    });
  }
}

function addSurvey({ rows, tenantId, complaintId, at }: Record_, told: Told, id: string): void {
  addRow(rows, "survey", {
    tenant_id: tenantId,
    id,
    complaint_id: complaintId,
    chapter: 1,
    asked_at: at(told.closedMinutes),
    expires_at: at(told.closedMinutes + 14 * 24 * 60),
    score: told.score,
    answered_at: told.score === null ? null : at(told.closedMinutes + 30),
    kind: "closing",
    form_code: "general",
    form_version: 0,
    answers: {},
  });
}

function bytes(buffer: Buffer): string {
  return `\\x${buffer.toString("hex")}`;
}
