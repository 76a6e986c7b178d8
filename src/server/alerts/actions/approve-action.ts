import { sql } from "kysely";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { authoritiesInForce, overLimit } from "../../people/grade-limits.ts";
import { type Action, accessAction } from "./access-action.ts";
import {
  aboveApprovers,
  approvedAlready,
  notForThisApprover,
  overBudget,
  ownAction,
} from "./action-refusals.ts";
import { type Moved, moveAction } from "./move-action.ts";
import { recordActionEvent } from "./record-action-event.ts";

type Seen = { version: number };

/** The preparer has looked at the dry run and asks two others. */
export async function submitAction(actor: Staff, number: number, { version }: Seen): Promise<Moved> {
  return inTransaction(actor, async (tx) => {
    const action = await accessAction(tx, number, ["draft"], version);
    return moveAction(tx, actor, action, "awaiting_approval", "submitted");
  });
}

/** Never the preparer, and each to the very content. The last that is needed makes it ready to start. */
export async function approveAction(actor: Staff, number: number, { version }: Seen): Promise<Moved> {
  return inTransaction(actor, async (tx) => {
    const action = await accessAction(tx, number, ["awaiting_approval"], version);
    if (action.prepared_by === actor.id) throw ownAction();
    const others = await approversOf(tx, action.id);
    if (others.includes(actor.id)) throw approvedAlready();
    const needed = await approvalsNeeded(tx, action.id);
    if (!approvesAlike(actor, needed)) throw notForThisApprover();
    await refuseOverBudget(tx, action);
    const isLast = others.length + 1 >= needed;
    if (isLast) await refuseAboveApprovers(tx, action, [...others, actor.id]);
    await tx
      .insertInto("mass_action_approval")
      .values({ action_id: action.id, approver_id: actor.id, digest: action.digest, approved_at: tx.now })
      .execute();
    if (isLast) return moveAction(tx, actor, action, "approved", "approved");
    await recordActionEvent(tx, actor, action.id, "approved");
    return { state: action.state, version: action.version };
  });
}

export async function refuseAction(
  actor: Staff,
  number: number,
  { version, reason }: Seen & { reason: string },
): Promise<Moved> {
  return inTransaction(actor, async (tx) => {
    const action = await accessAction(tx, number, ["awaiting_approval"], version);
    return moveAction(tx, actor, action, "cancelled", "refused", reason);
  });
}

export async function approversOf(tx: Tx, actionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("mass_action_approval")
    .select("approver_id")
    .where("action_id", "=", actionId)
    .execute();
  return rows.map(({ approver_id }) => approver_id);
}

/** Two; one where late parcels are told of, whose giver answers for telling people early. */
export async function approvalsNeeded(tx: Tx, actionId: string): Promise<number> {
  const { rows } = await sql<{ needed: number }>`
    SELECT approvals_needed(current_tenant(), ${actionId}::uuid) AS needed`.execute(tx);
  return rows[0]!.needed;
}

export function approvesAlike({ role }: Staff, needed: number): boolean {
  return roleMay(role, needed === 1 ? "proactive.manage" : "action.approve");
}

const remedyKinds: Record<string, string> = { coupon: "coupon", refund: "refund_only" };

/** One of those who approve may grant to a single customer what each is given here. */
async function refuseAboveApprovers(
  tx: Tx,
  { kind, amount_minor }: Action,
  approvers: string[],
): Promise<void> {
  const remedyKind = remedyKinds[kind];
  if (!remedyKind) return;
  const authorities = await authoritiesInForce(tx, approvers);
  if (authorities.every(({ limits }) => overLimit(limits, remedyKind, amount_minor) !== null))
    throw aboveApprovers(kind);
}

/** What is given away fits in what the shops' goodwill budgets of today have left, where there are any. */
async function refuseOverBudget(tx: Tx, action: Action): Promise<void> {
  if (action.kind !== "coupon") return;
  const { rows } = await sql<{ left: number }>`
    SELECT (b.limit_minor
      - coalesce((SELECT sum(g.goodwill_minor) FROM remedy_grant g
          WHERE g.tenant_id = b.tenant_id AND g.shop_id = b.shop_id AND g.granted_on BETWEEN b.starts_on AND b.ends_on AND g.state <> 'released'), 0)
      - coalesce((SELECT sum(a.amount_minor) FROM mass_action a
          JOIN mass_action_recipient r ON r.tenant_id = a.tenant_id AND r.action_id = a.id
          JOIN orders o ON o.tenant_id = r.tenant_id AND o.id = r.order_id
          WHERE a.tenant_id = b.tenant_id AND a.kind = 'coupon' AND o.shop_id = b.shop_id AND r.state NOT IN ('left_out', 'failed')
            AND (a.id = ${action.id} OR a.state IN ('approved', 'running', 'paused', 'done', 'stopped'))
            AND a.prepared_at::date BETWEEN b.starts_on AND b.ends_on), 0))::bigint AS left
    FROM goodwill_budget b
    WHERE ${tx.now}::date BETWEEN b.starts_on AND b.ends_on
      AND EXISTS (SELECT FROM mass_action_recipient r JOIN orders o ON o.tenant_id = r.tenant_id AND o.id = r.order_id
        WHERE r.action_id = ${action.id} AND o.shop_id = b.shop_id)
  `.execute(tx);
  const worst = rows.toSorted((one, other) => one.left - other.left)[0];
  if (worst && worst.left < 0) throw overBudget(worst.left);
}
