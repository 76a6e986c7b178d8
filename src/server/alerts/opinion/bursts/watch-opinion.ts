import { sql } from "kysely";
import { clockActor } from "../../../actor.ts";
import { type Tx, withTenant } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { raiseLevel } from "../../calling/lead-alert.ts";
import type { AlertLevel, AlertScope } from "../../record/alert.ts";
import { openAlert } from "../../record/open-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { isGrave } from "../intake/judge-item.ts";
import { type ActiveList, activeLists } from "../lists/active-lists.ts";
import { aboutWhat } from "./about-what.ts";
import { burstBar, burstEvidence, type DayVoices, type Evidence } from "./burst-evidence.ts";
import { closings, itemsSince, voicesByDay } from "./read-days.ts";

const daysRead = 36;

/** Holds every list against what is usual for it. Run again it raises nothing twice: one burst a list is open at a time. */
export async function watchOpinion({ tenantId }: { tenantId: string }): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tenantId} opinion bursts`}, 0))`.execute(tx);
    const { time_zone } = await ownTenant(tx);
    const days = await voicesByDay(tx, time_zone, daysRead);
    const closed = await closings(tx);
    const clock = await dayClock(tx, time_zone);
    for (const list of await activeLists(tx))
      await watchList(tx, list, { days: days.get(list.id) ?? [], closedAt: closed.get(list.id) }, clock);
  });
}

type DayClock = { startOfToday: Date; shareOfToday: number };

async function dayClock(tx: Tx, timeZone: string): Promise<DayClock> {
  const { rows } = await sql<{ start: Date }>`
    SELECT date_trunc('day', ${tx.now}::timestamptz, ${timeZone}) AS start`.execute(tx);
  const startOfToday = rows[0]!.start;
  return { startOfToday, shareOfToday: (tx.now.getTime() - startOfToday.getTime()) / day };
}

const day = 86_400_000;

type Heard = { days: DayVoices[]; closedAt?: Date };

async function watchList(tx: Tx, list: ActiveList, heard: Heard, clock: DayClock): Promise<void> {
  const daysSince = (moment: Date) => (tx.now.getTime() - moment.getTime()) / day;
  const evidence = burstEvidence({
    days: heard.days,
    daysWatched: daysSince(list.firstMadeAt),
    shareOfToday: clock.shareOfToday,
    ...(heard.closedAt && { daysSinceClosed: daysSince(heard.closedAt) }),
  });
  const open = await tx
    .selectFrom("opinion_burst as b")
    .innerJoin("alert as a", (join) =>
      join.onRef("a.tenant_id", "=", "b.tenant_id").onRef("a.id", "=", "b.alert_id"),
    )
    .select(["b.id", "b.alert_id", "b.began_at", "a.closed_at"])
    .where("b.list_id", "=", list.id)
    .where("b.ended_at", "is", null)
    .executeTakeFirst();
  if (open && !open.closed_at) return goOn(tx, list, open, evidence);
  if (open) await end(tx, open.id);
  if (evidence.logEvidence < burstBar) return;
  const beganAt = clock.startOfToday.getTime() - evidence.daysAgo * day;
  await begin(tx, list, evidence, new Date(Math.max(beganAt, heard.closedAt?.getTime() ?? 0)));
}

type Open = { id: string; alert_id: string; began_at: Date };

/** Later voices join; it is over when nothing speaks for it any more. */
async function goOn(tx: Tx, list: ActiveList, open: Open, evidence: Evidence): Promise<void> {
  const isOver = evidence.logEvidence < 0;
  await tx
    .updateTable("opinion_burst")
    .set({ seen_at: tx.now, ...figuresOf(evidence), ...(isOver && { ended_at: tx.now }) })
    .where("id", "=", open.id)
    .execute();
  if (isOver) return tellLive(tx, "opinion");
  const items = await itemsSince(tx, list.id, open.began_at);
  await tieItems(tx, open.alert_id, items);
}

/** People have dealt with it: what is heard from here on is held against what they knew. */
async function end(tx: Tx, burstId: string): Promise<void> {
  await tx.updateTable("opinion_burst").set({ ended_at: tx.now }).where("id", "=", burstId).execute();
  await tellLive(tx, "opinion");
}

async function begin(tx: Tx, list: ActiveList, evidence: Evidence, beganAt: Date): Promise<void> {
  const items = await itemsSince(tx, list.id, beganAt);
  const scope = await aboutWhat(
    tx,
    items.map(({ id }) => id),
    list.words,
  );
  const alertId = await alertFor(tx, list, scope, levelOf(items));
  await tx
    .insertInto("opinion_burst")
    .values({
      id: newId(),
      list_id: list.id,
      began_at: beganAt,
      seen_at: tx.now,
      ...figuresOf(evidence),
      alert_id: alertId,
    })
    .execute();
  await recordAlertEvent(tx, clockActor(tx.tenantId), alertId, "opinion_burst", {
    list: list.number,
    observed: evidence.observed,
    expected: Number(evidence.expected.toFixed(2)),
  });
  await tieItems(tx, alertId, items);
  await tellLive(tx, "opinion");
}

function figuresOf({ observed, expected, logEvidence }: Evidence) {
  return { observed, expected, log_evidence: logEvidence };
}

/** An alert on the same is joined and, where it is too low, raised; else there is a new candidate. */
async function alertFor(tx: Tx, list: ActiveList, scope: AlertScope, level: AlertLevel): Promise<string> {
  const clock = clockActor(tx.tenantId);
  const standing = await standingAlert(tx, scope);
  if (!standing) {
    const opened = await openAlert(tx, clock, { title: `舆情突增：${list.name}`, level, scope: [scope] });
    return opened.id;
  }
  await raiseLevel(tx, clock, standing.number, level);
  return standing.id;
}

/** A burst about goods belongs to an alert about any batch of them. */
async function standingAlert(tx: Tx, { kind, subject }: AlertScope) {
  const isOfGoods = kind === "batch" || kind === "sku";
  return tx
    .selectFrom("alert as a")
    .innerJoin("alert_scope as s", (join) =>
      join.onRef("s.tenant_id", "=", "a.tenant_id").onRef("s.alert_id", "=", "a.id"),
    )
    .select(["a.id", "a.number"])
    .where("s.is_open", "=", true)
    .where("s.is_drill", "=", false)
    .where(
      isOfGoods
        ? sql<boolean>`s.kind IN ('batch', 'sku') AND s.subject ->> 'sku' = ${subject.sku}::text
            AND (s.kind = 'sku' OR ${subject.batch ?? null}::text IS NULL OR s.subject ->> 'batch' = ${subject.batch ?? null}::text)`
        : sql<boolean>`s.kind = ${kind} AND s.subject = ${JSON.stringify(subject)}::jsonb`,
    )
    .orderBy("a.opened_at")
    .executeTakeFirst();
}

function levelOf(items: { severity: string }[]): AlertLevel {
  const grave = items.filter(({ severity }) => isGrave(severity)).length;
  return grave >= items.length / 2 ? "orange" : "yellow";
}

/** What a person tied elsewhere, or took out of this alert, stays as they said; what has been answered, as it was answered. */
async function tieItems(tx: Tx, alertId: string, items: { id: string }[]): Promise<void> {
  await tx
    .updateTable("opinion_item")
    .set({ alert_id: alertId })
    .where(
      "id",
      "in",
      items.map(({ id }) => id),
    )
    .where("alert_id", "is", null)
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM alert_event e WHERE e.tenant_id = opinion_item.tenant_id AND e.alert_id = ${alertId}::uuid
        AND e.type = 'opinion_untied' AND (e.data ->> 'opinion')::int = opinion_item.number)`,
    )
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM opinion_reply_sent s WHERE s.tenant_id = opinion_item.tenant_id AND s.item_id = opinion_item.id)`,
    )
    .execute();
}
