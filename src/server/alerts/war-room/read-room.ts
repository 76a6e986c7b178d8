import { sql } from "kysely";
import type { z } from "zod";
import type { warRoom } from "../../../shared/api/war-room-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { articleById } from "../../law/articles.ts";
import { today } from "../../law/today.ts";
import type { Alert } from "../record/alert.ts";
import { unknownAlert } from "../record/alert-refusals.ts";
import { duties } from "./board/authorities.ts";
import { checklistOf } from "./board/checks.ts";
import { leaderOf } from "./leading/leader.ts";
import { timelineOf } from "./review/timeline.ts";
import { type Names, staffNames } from "./staff-names.ts";

export type WarRoom = z.input<typeof warRoom>;
const most = 300;

/** Everything the room holds but its statements and figures, which are read beside it. */
export async function readWarRoom(tx: Tx, actor: Staff, number: string): Promise<WarRoom> {
  const alert = await alertByNumber(tx, number);
  const names = await staffNames(tx);
  const leader = await leaderOf(tx, alert.id);
  const authorities = await authoritiesOf(tx, alert.id, names);
  return {
    leader: leader ?? null,
    isLeader: leader?.id === actor.id,
    facts: await factsOf(tx, alert.id, names),
    tasks: await tasksOf(tx, alert.id, names),
    checklist: await checksOf(tx, alert, names),
    entries: await entriesOf(tx, alert.id, names),
    authorities,
    duties: presentDuties(authorities),
    handovers: await handoversOf(tx, actor, alert.id, names),
    review: await reviewOf(tx, alert.id, names),
    measures: await measuresOf(tx, alert.id, names),
    timeline: await timelineOf(tx, alert),
  };
}

export async function alertByNumber(tx: Tx, number: string): Promise<Alert> {
  const row = await tx
    .selectFrom("alert")
    .selectAll()
    .where("number", "=", number.toUpperCase())
    .executeTakeFirst();
  if (!row) throw unknownAlert();
  return row as Alert;
}

async function factsOf(tx: Tx, alertId: string, names: Names): Promise<WarRoom["facts"]> {
  const rows = await tx
    .selectFrom("alert_fact")
    .selectAll()
    .where("alert_id", "=", alertId)
    .orderBy("said_at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    sourceKind: row.source_kind as WarRoom["facts"][number]["sourceKind"],
    source: row.source,
    certainty: row.certainty as WarRoom["facts"][number]["certainty"],
    by: names(row.said_by),
    at: row.said_at.toISOString(),
    supersededBy: row.superseded_by,
  }));
}

/** Open ones first, by the minute they are due. */
async function tasksOf(tx: Tx, alertId: string, names: Names): Promise<WarRoom["tasks"]> {
  const rows = await tx
    .selectFrom("alert_task")
    .selectAll()
    .where("alert_id", "=", alertId)
    .orderBy(sql`state <> 'open'`)
    .orderBy("due_at")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    owner: names(row.owner_id),
    setBy: names(row.set_by),
    setAt: row.set_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    state: row.state as WarRoom["tasks"][number]["state"],
    isOverdue: row.due_at < (row.ended_at ?? tx.now),
    endedBy: row.ended_by ? names(row.ended_by) : null,
    endedAt: row.ended_at?.toISOString() ?? null,
    note: row.note,
  }));
}

async function checksOf(tx: Tx, alert: Alert, names: Names): Promise<WarRoom["checklist"]> {
  const ticks = await tx.selectFrom("alert_check").selectAll().where("alert_id", "=", alert.id).execute();
  return (await checklistOf(tx, alert)).map(({ code, name, party = null, dueMinutes }) => {
    const tick = ticks.find((each) => each.code === code);
    const dueAt = alert.confirmed_at && new Date(alert.confirmed_at.getTime() + dueMinutes * 60_000);
    return {
      code,
      name,
      party,
      dueAt: dueAt?.toISOString() ?? null,
      state: (tick?.state ?? "open") as WarRoom["checklist"][number]["state"],
      isOverdue: dueAt !== null && dueAt < (tick?.checked_at ?? tx.now),
      reason: tick?.reason ?? null,
      by: tick ? names(tick.checked_by) : null,
      at: tick?.checked_at.toISOString() ?? null,
    };
  });
}

async function entriesOf(tx: Tx, alertId: string, names: Names): Promise<WarRoom["entries"]> {
  const rows = await tx
    .selectFrom("alert_entry")
    .selectAll()
    .where("alert_id", "=", alertId)
    .orderBy("written_at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as "decision" | "minute",
    words: row.words,
    why: row.why,
    present: row.present.map(names),
    by: names(row.written_by),
    at: row.written_at.toISOString(),
  }));
}

async function authoritiesOf(tx: Tx, alertId: string, names: Names): Promise<WarRoom["authorities"]> {
  const rows = await tx
    .selectFrom("alert_authority")
    .selectAll()
    .where("alert_id", "=", alertId)
    .orderBy("told_at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    authority: row.authority,
    person: row.person,
    phone: row.phone,
    duty: row.duty,
    toldAt: row.told_at.toISOString(),
    words: row.words,
    by: names(row.written_by),
  }));
}

function presentDuties(contacts: WarRoom["authorities"]): WarRoom["duties"] {
  return duties().map(({ articles, ...duty }) => ({
    ...duty,
    articles: articles.flatMap((id) => {
      const found = articleById(id);
      return found ? [{ id, law: found.law, lawEn: found.law_en, article: found.article }] : [];
    }),
    toldAt: contacts.findLast((contact) => contact.duty === duty.code)?.toldAt ?? null,
  }));
}

async function handoversOf(
  tx: Tx,
  actor: Staff,
  alertId: string,
  names: Names,
): Promise<WarRoom["handovers"]> {
  const rows = await tx
    .selectFrom("alert_handover")
    .selectAll()
    .where("alert_id", "=", alertId)
    .orderBy("offered_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_id ? names(row.from_id) : null,
    to: names(row.to_id),
    words: row.words,
    offeredAt: row.offered_at.toISOString(),
    state: row.state as WarRoom["handovers"][number]["state"],
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer: row.answer,
    isForMe: row.to_id === actor.id,
    isMine: row.from_id === actor.id,
  }));
}

async function reviewOf(tx: Tx, alertId: string, names: Names): Promise<WarRoom["review"]> {
  const row = await tx
    .selectFrom("alert_review")
    .selectAll()
    .where("alert_id", "=", alertId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { version, happened, good, bad } = row;
  return { version, happened, good, bad, by: names(row.written_by), at: row.written_at.toISOString() };
}

async function measuresOf(tx: Tx, alertId: string, names: Names): Promise<WarRoom["measures"]> {
  const rows = await tx
    .selectFrom("alert_measure")
    .selectAll()
    .select(sql<string>`due_on::text`.as("day"))
    .where("alert_id", "=", alertId)
    .orderBy("due_on")
    .orderBy("id")
    .limit(100)
    .execute();
  const now = await today(tx);
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    owner: names(row.owner_id),
    dueOn: row.day,
    state: row.state as "open" | "done",
    isOverdue: row.state === "open" && row.day < now,
    proof: row.proof,
    effect: row.effect,
    doneAt: row.done_at?.toISOString() ?? null,
  }));
}
