import { sql } from "kysely";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { gatewayFor } from "../../gateways/orders/gateway-for.ts";
import { addJob } from "../../jobs/add-job.ts";
import { approvedStatement, useStatement } from "../war-room/statements/use-statement.ts";
import { type Action, accessAction } from "./access-action.ts";
import { noGateway, nothingFailed, statementWithdrawn } from "./action-refusals.ts";
import { gatewayKindOf } from "./gateway-kind.ts";
import { type Moved, moveAction } from "./move-action.ts";

type Seen = { version: number };
type WithReason = Seen & { reason: string };

/** Begins an approved action, or goes on with one that stands still. */
export async function startAction(actor: Staff, number: number, { version }: Seen): Promise<Moved> {
  return inTransaction(actor, async (tx) => {
    const action = await accessAction(tx, number, ["approved", "paused"], version);
    const kind = gatewayKindOf(action);
    if (!(await gatewayFor(tx, kind, null))) throw noGateway(kind);
    await letStatementLeave(tx, actor, action);
    const moved = await moveAction(tx, actor, action, "running", "started");
    await queueAction(tx, action.id);
    return moved;
  });
}

/** An alert's words leave as both legal and PR approved them, or not at all. */
async function letStatementLeave(tx: Tx, actor: Staff, { id, alert_id, ...action }: Action): Promise<void> {
  if (!alert_id) return;
  const statement = await approvedStatement(tx, alert_id, { lang: "zh", purpose: "notice" });
  if (statement?.id !== action.statement_id || statement?.version !== action.statement_version)
    throw statementWithdrawn();
  await useStatement(tx, actor, alert_id, statement, { path: "mass_action", aboutId: id, lang: "zh" });
}

export async function pauseAction(
  actor: Staff,
  number: number,
  { version, reason }: WithReason,
): Promise<Moved> {
  return inTransaction(actor, async (tx) => {
    const action = await accessAction(tx, number, ["running"], version);
    return moveAction(tx, actor, action, "paused", "paused", reason);
  });
}

/** Nothing more goes out; what the other side has been asked already is still found out. */
export async function stopAction(
  actor: Staff,
  number: number,
  { version, reason }: WithReason,
): Promise<Moved> {
  return inTransaction(actor, async (tx) => {
    const action = await accessAction(tx, number, ["running", "paused", "approved"], version);
    const moved = await moveAction(tx, actor, action, "stopped", "stopped", reason);
    await queueAction(tx, action.id);
    return moved;
  });
}

export async function cancelAction(
  actor: Staff,
  number: number,
  { version, reason }: WithReason,
): Promise<Moved> {
  return inTransaction(actor, async (tx) => {
    const action = await accessAction(tx, number, ["draft", "awaiting_approval", "approved"], version);
    return moveAction(tx, actor, action, "cancelled", "cancelled", reason);
  });
}

/** Those with whom it failed for good get a new round; nobody else is touched. */
export async function retryAction(actor: Staff, number: number, { version }: Seen): Promise<Moved> {
  return inTransaction(actor, async (tx) => {
    const action = await accessAction(tx, number, ["done", "running", "paused"], version);
    const again = await tx
      .updateTable("mass_action_recipient")
      .set((of) => ({
        state: "waiting",
        round: of("round", "+", 1),
        attempts: 0,
        next_try_at: null,
        failure: null,
        settled_at: null,
      }))
      .where("action_id", "=", action.id)
      .where("state", "=", "failed")
      .returning("position")
      .execute();
    if (again.length === 0) throw nothingFailed();
    const moved = await moveAction(tx, actor, action, "running", "retried");
    await queueAction(tx, action.id);
    return moved;
  });
}

/** Actions under way at which nobody works: whoever did was killed, and their job with them. */
export async function queueLeftActions(tx: Tx): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM mass_action WHERE state = 'running' AND (lease_until IS NULL OR lease_until < now() + interval '16 seconds')
  `.execute(tx);
  for (const { id } of rows) await queueAction(tx, id);
}

/** One job an action; asked for again it is the same. */
export async function queueAction(tx: Tx, actionId: string, runAt?: Date): Promise<void> {
  await addJob(
    tx,
    "run_mass_action",
    { actionId },
    { ...(runAt && { runAt }), key: `mass_action:${actionId}` },
  );
}
