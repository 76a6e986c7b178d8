import { sql } from "kysely";
import type { z } from "zod";
import type { ActionSegment, actionRoutes } from "../../../shared/api/action-routes.ts";
import { maskEmail, maskPhone } from "../../../shared/mask.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { gatewayFor } from "../../gateways/orders/gateway-for.ts";
import { ownTenant } from "../../people/tenant.ts";
import { isRecalled, withRecallLink } from "../recall/recall-link.ts";
import { unknownAction } from "./action-refusals.ts";
import { approvalsNeeded, approvesAlike } from "./approve-action.ts";
import { gatewayKindOf } from "./gateway-kind.ts";
import { type ActionRow, actionRows, presentAction } from "./list-actions.ts";

type File = z.input<typeof actionRoutes.readAction.answer>;

/** An action with its dry run, who said yes, and what became of it. */
export async function readAction(tx: Tx, reader: Staff, number: number): Promise<File> {
  const row = await actionRows(tx).where("action.number", "=", number).executeTakeFirst();
  if (!row) throw unknownAction();
  const action = presentAction(row);
  const approvals = await approvalsOf(tx, row.id);
  const needed = await approvalsNeeded(tx, row.id);
  return {
    action,
    channel: row.channel as File["channel"],
    words: row.words,
    amountMinor: row.amount_minor,
    currency: row.currency,
    costMinor: row.amount_minor * action.recipients,
    segment: row.segment as ActionSegment,
    isSafety: row.is_safety,
    safetyReason: row.safety_reason,
    perSecond: row.per_second,
    haltedReason: row.halted_reason,
    states: (await countBy(tx, row.id, "state")).map(({ value, count }) => ({
      state: value as File["states"][number]["state"],
      count,
    })),
    leftOut: (await countBy(tx, row.id, "left_out_reason")).map(({ value, count }) => ({
      reason: value as File["leftOut"][number]["reason"],
      count,
    })),
    hasGateway: (await gatewayFor(tx, gatewayKindOf(row), null)) !== null,
    samples: await samplesOf(tx, row),
    approvals,
    approvalsNeeded: needed,
    mayApprove: approvesAlike(reader, needed) && mayApprove(reader, row, approvals),
    goodUntil: row.good_until?.toISOString() ?? null,
    history: await historyOf(tx, row.id),
  };
}

function mayApprove(reader: Staff, row: ActionRow, approvals: File["approvals"]): boolean {
  return (
    row.state === "awaiting_approval" &&
    row.prepared_by !== reader.id &&
    approvals.every(({ by }) => by.id !== reader.id)
  );
}

async function approvalsOf(tx: Tx, actionId: string): Promise<File["approvals"]> {
  const rows = await tx
    .selectFrom("mass_action_approval as a")
    .innerJoin("staff", "staff.id", "a.approver_id")
    .select(["staff.id", "staff.name", "a.approved_at"])
    .where("a.action_id", "=", actionId)
    .orderBy("a.approved_at")
    .execute();
  return rows.map(({ id, name, approved_at }) => ({ by: { id, name }, at: approved_at.toISOString() }));
}

async function countBy(tx: Tx, actionId: string, column: "state" | "left_out_reason") {
  return tx
    .selectFrom("mass_action_recipient")
    .select([sql<string>`${sql.ref(column)}`.as("value"), sql<number>`count(*)::int`.as("count")])
    .where("action_id", "=", actionId)
    .where(column, "is not", null)
    .groupBy(column)
    .orderBy(column)
    .execute();
}

/** Three as the customer would read them: the first, one in the middle, the last. */
async function samplesOf(
  tx: Tx,
  { id, kind, channel, words, alert_id }: ActionRow,
): Promise<File["samples"]> {
  const { slug } = await ownTenant(tx);
  const { rows } = await sql<Sample>`
    SELECT o.number AS "orderNumber", c.phone, c.email, c.source_id AS account, r.words AS own, ${isRecalled(alert_id, "r.order_id")} AS "isRecalled"
    FROM (
      SELECT *, row_number() OVER (ORDER BY position) AS nth, count(*) OVER () AS all_of
      FROM mass_action_recipient WHERE action_id = ${id} AND state <> 'left_out'
    ) r
    JOIN orders o ON o.tenant_id = r.tenant_id AND o.id = r.order_id
    JOIN customer c ON c.tenant_id = r.tenant_id AND c.id = r.customer_id
    WHERE nth IN (1, (all_of + 1) / 2, all_of)
    ORDER BY nth
  `.execute(tx);
  const textOf = ({ own, isRecalled }: Sample) =>
    isRecalled && kind === "notice" ? withRecallLink(own ?? words, `/s/${slug}/recall#…`) : (own ?? words);
  return rows.map((row) => ({
    orderNumber: row.orderNumber,
    to: maskedAddress(channel, row),
    text: textOf(row),
  }));
}

type Sample = {
  orderNumber: string;
  phone: string | null;
  email: string | null;
  account: string | null;
  own: string | null;
  isRecalled: boolean;
};

function maskedAddress(channel: string | null, { phone, email, account }: Sample): string {
  if (channel === "mail") return email ? maskEmail(email) : "";
  const number = channel === "in_app" ? account : phone;
  return number ? maskPhone(number) : "";
}

async function historyOf(tx: Tx, actionId: string): Promise<File["history"]> {
  const rows = await tx
    .selectFrom("mass_action_event as e")
    .leftJoin("staff", (join) =>
      join.on(sql<boolean>`e.tenant_id = staff.tenant_id AND staff.id::text = e.actor_id`),
    )
    .select(["e.type", "e.words", "e.actor_kind", "staff.name", "e.at"])
    .where("e.action_id", "=", actionId)
    .orderBy("e.at")
    .orderBy("e.id")
    .limit(200)
    .execute();
  return rows.map(({ type, words, actor_kind, name, at }) => ({
    type,
    words,
    by: name ?? actor_kind,
    at: at.toISOString(),
  }));
}
