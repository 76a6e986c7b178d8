import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { z } from "zod";
import type { ActionSegment, actionRoutes } from "../../../../shared/api/action-routes.ts";
import type { Staff } from "../../../actor.ts";
import { refuseUnclearedStatement } from "../../../correspondence/uncleared-statement.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { severeWords } from "../../live/severe-goods.ts";
import { accessAlert } from "../../record/access-alert.ts";
import type { Alert } from "../../record/alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { approvedStatement } from "../../war-room/statements/use-statement.ts";
import { actionData } from "../action-data.ts";
import {
  amountWrong,
  drillSendsNothing,
  exchangeOfWhat,
  nobodyReachable,
  noStatement,
  wordsMissing,
} from "../action-refusals.ts";
import { recordActionEvent } from "../record-action-event.ts";
import { countSegment } from "./count-segment.ts";
import { segmentOrders } from "./segment-orders.ts";

type Prepared = z.output<typeof actionRoutes.prepareAction.body>;

/** Draws up the list of recipients, which stays as it is: who is added later belongs to another action. */
export async function prepareAction(actor: Staff, prepared: Prepared): Promise<{ number: number }> {
  const isFree = prepared.kind === "notice" || prepared.kind === "exchange";
  if (isFree !== (prepared.amountMinor === 0)) throw amountWrong();
  if (prepared.kind === "exchange" && !prepared.segment.sku) throw exchangeOfWhat();
  return inTransaction(actor, async (tx) => {
    await countSegment(tx, prepared.segment);
    const alert = prepared.alert ? await accessAlert(tx, prepared.alert) : null;
    const said = await saidIn(tx, alert, prepared.words);
    const action = { id: newId(), number: await nextNumber(tx) };
    await insertAction(tx, actor, action, prepared, said);
    await insertRecipients(tx, action.id, prepared);
    await sealAction(tx, action.id, prepared, said.words);
    await recordActionEvent(tx, actor, action.id, "prepared");
    if (alert) await recordAlertEvent(tx, actor, alert.id, "action_prepared", { action: action.number });
    return { number: action.number };
  });
}

export type Said = {
  words: string;
  alert_id: string | null;
  statement_id: string | null;
  statement_version: number | null;
};

/** What the recipients read: an alert's approved statement, or where there is no alert the preparer's own words. */
async function saidIn(tx: Tx, alert: Alert | null, words: string | undefined): Promise<Said> {
  if (!alert) {
    if (!words) throw wordsMissing();
    await refuseUnclearedStatement(tx, words);
    return { words, alert_id: null, statement_id: null, statement_version: null };
  }
  if (alert.is_drill) throw drillSendsNothing();
  const statement = await approvedStatement(tx, alert.id, { lang: "zh", purpose: "notice" });
  if (!statement) throw noStatement(alert.number);
  return {
    words: statement.words,
    alert_id: alert.id,
    statement_id: statement.id,
    statement_version: statement.version,
  };
}

// One after the other: numbers without gaps.
export async function nextNumber(tx: Tx): Promise<number> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} mass action`}, 0))`.execute(tx);
  const { next } = await tx
    .selectFrom("mass_action")
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
    .executeTakeFirstOrThrow();
  return next;
}

export async function insertAction(
  tx: Tx,
  actor: Staff,
  action: { id: string; number: number; good_until?: Date },
  { kind, channel, title, amountMinor, segment, safetyReason, perSecond }: Omit<Prepared, "words" | "alert">,
  said: Said,
): Promise<void> {
  const { currency } = await ownTenant(tx);
  await tx
    .insertInto("mass_action")
    .values({
      ...action,
      kind,
      channel: channelOf({ kind, channel }),
      title,
      ...said,
      amount_minor: amountMinor,
      currency,
      segment: JSON.stringify(segment),
      is_safety: safetyReason !== undefined,
      safety_reason: safetyReason ?? null,
      per_second: perSecond ?? actionData().perSecond,
      state: "draft",
      digest: "",
      prepared_by: actor.id,
      prepared_at: tx.now,
    })
    .execute();
}

function channelOf({ kind, channel }: Pick<Prepared, "kind" | "channel">): "sms" | "mail" | "in_app" | null {
  return kind === "notice" ? (channel ?? "sms") : null;
}

/**
 * Goods for infants and the like before all others. Then those who have the goods in hand and said nothing come first, then those who complained, then whose parcel is still on its
 * way. A notice goes to each customer once, for the latest order; value goes to each order.
 */
async function insertRecipients(
  tx: Tx,
  actionId: string,
  { kind, channel, segment, amountMinor, safetyReason }: Prepared,
): Promise<void> {
  const isForEachOrder = kind === "refund" || kind === "exchange";
  await sql`
    WITH chosen AS (
      SELECT ${isForEachOrder ? sql`DISTINCT` : sql`DISTINCT ON (o.customer_id)`} o.customer_id, o.id AS order_id,
        EXISTS (SELECT FROM complaint k WHERE k.tenant_id = o.tenant_id AND k.order_id = o.id) AS has_complained,
        o.delivered_at IS NULL AS is_under_way, o.shipped_at,
        EXISTS (SELECT FROM order_item v WHERE v.tenant_id = o.tenant_id AND v.order_id = o.id
          AND concat(v.name, ' ', v.category) ILIKE ANY (${severeWords().map((word) => `%${word}%`)}::text[])) AS is_severe,
        CASE
          WHEN ${channelOf({ kind, channel })}::text = 'sms' AND c.phone IS NULL THEN 'no_phone'
          WHEN ${channelOf({ kind, channel })}::text = 'mail' AND c.email IS NULL THEN 'no_mail'
          WHEN ${channelOf({ kind, channel })}::text = 'in_app' AND c.source_id IS NULL THEN 'no_account'
          WHEN ${kind === "notice" && safetyReason === undefined} AND NOT c.wants_sms THEN 'opted_out'
          WHEN ${kind === "refund"} AND ${amountMinor}::bigint > o.total_minor - ${refundedOf} THEN 'more_than_paid'
          WHEN ${kind === "exchange"} AND ${isMadeGood} THEN 'made_good_already'
        END AS left_out_reason
      ${segmentOrders(segment)}
      ${isForEachOrder ? sql`` : sql`ORDER BY o.customer_id, o.ordered_at DESC, o.id`}
    )
    INSERT INTO mass_action_recipient (tenant_id, action_id, position, customer_id, order_id, has_complained, state, left_out_reason)
    SELECT current_tenant(), ${actionId}, row_number() OVER (ORDER BY NOT is_severe, is_under_way, has_complained, shipped_at, order_id), customer_id, order_id,
      has_complained, CASE WHEN left_out_reason IS NULL THEN 'waiting' ELSE 'left_out' END, left_out_reason
    FROM chosen
  `.execute(tx);
  const reachable = await tx
    .selectFrom("mass_action_recipient")
    .select("position")
    .where("action_id", "=", actionId)
    .where("state", "=", "waiting")
    .limit(1)
    .executeTakeFirst();
  if (!reachable) throw nobodyReachable();
}

/** New goods, or the money back, have been ordered for it before: by its complaint, or by another action. */
const isMadeGood = sql`(
  EXISTS (
    SELECT FROM gateway_order g JOIN complaint k ON k.tenant_id = g.tenant_id AND k.id = g.complaint_id
    WHERE g.tenant_id = o.tenant_id AND k.order_id = o.id AND g.kind IN ('exchange', 'reship', 'refund')
      AND g.state NOT IN ('failed', 'cancelled', 'compensated'))
  OR EXISTS (
    SELECT FROM mass_action_recipient r JOIN mass_action a ON a.tenant_id = r.tenant_id AND a.id = r.action_id
    WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id AND a.kind IN ('exchange', 'refund') AND a.state <> 'cancelled'
      AND r.state NOT IN ('left_out', 'failed')))`;

/** What was or will be paid back for an order already: by its complaints, and by other actions. */
const refundedOf = sql`(
  coalesce((
    SELECT sum(g.amount_minor) FROM gateway_order g JOIN complaint k ON k.tenant_id = g.tenant_id AND k.id = g.complaint_id
    WHERE g.tenant_id = o.tenant_id AND k.order_id = o.id AND g.kind = 'refund' AND g.state NOT IN ('failed', 'cancelled', 'compensated')
  ), 0)
  + coalesce((
    SELECT sum(a.amount_minor) FROM mass_action_recipient r JOIN mass_action a ON a.tenant_id = r.tenant_id AND a.id = r.action_id
    WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id AND a.kind = 'refund' AND a.state <> 'cancelled'
      AND r.state NOT IN ('left_out', 'failed')
  ), 0))`;

/** What is approved: the very words, the sum and the list. */
export async function sealAction(
  tx: Tx,
  actionId: string,
  { kind, channel, amountMinor, segment, safetyReason }: Omit<Prepared, "words" | "alert">,
  words: string,
): Promise<void> {
  const recipients = await tx
    .selectFrom("mass_action_recipient")
    .select(["customer_id", "order_id", "state", "words"])
    .where("action_id", "=", actionId)
    .orderBy("position")
    .execute();
  const digest = digestOf({
    kind,
    channel: channelOf({ kind, channel }),
    words,
    amountMinor,
    segment,
    safetyReason: safetyReason ?? null,
    recipients,
  });
  await sql`SELECT seal_mass_action(${actionId}, ${digest})`.execute(tx);
}

function digestOf(content: { segment: ActionSegment } & Record<string, unknown>): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
