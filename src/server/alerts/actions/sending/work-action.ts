import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { clockActor } from "../../../actor.ts";
import { type Tx, withTenant } from "../../../db/database.ts";
import { openGateway } from "../../../gateways/connections/open-gateway.ts";
import type { House } from "../../../house.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import type { Action } from "../access-action.ts";
import { moveAction } from "../move-action.ts";
import { queueAction } from "../run-action.ts";
import { askAll } from "./ask-all.ts";
import { type Claimed, claimRecipients } from "./claim-recipients.ts";
import { recordResults } from "./record-results.ts";

type Work = { tenantId: string; actionId: string };

/**
 * Sends an action on, some at a time and not faster than it says, until nothing is left or it is halted. Whoever is killed at
 * any point leaves a list from which the next run goes on with exactly one effect for each.
 */
export async function workAction(house: House, { tenantId, actionId }: Work): Promise<void> {
  const token = randomUUID();
  for (;;) {
    const begun = performance.now();
    const claimed = await withTenant(tenantId, (tx) => claimRecipients(tx, house, actionId, token));
    if (!claimed || claimed.questions.length === 0) break;
    await ask(house, tenantId, claimed);
    // The pace that was promised to the other side.
    const wanted = (1_000 * claimed.questions.length) / claimed.action.per_second;
    await pause(Math.max(0, wanted - (performance.now() - begun)));
  }
  await withTenant(tenantId, (tx) => goOnLater(tx, actionId, token));
}

async function ask(house: House, tenantId: string, { action, gateway, questions }: Claimed): Promise<void> {
  const results = await askAll(openGateway(house, gateway), questions);
  await withTenant(tenantId, async (tx) => {
    await recordResults(tx, action, results);
    await tellLive(tx, "actions");
  });
}

/** Ends the action when all is settled; else it is looked after again when the next one is due. */
async function goOnLater(tx: Tx, actionId: string, token: string): Promise<void> {
  const action = (await tx
    .selectFrom("mass_action")
    .selectAll()
    .where("id", "=", actionId)
    .forUpdate()
    .executeTakeFirstOrThrow()) as Action;
  // Somebody else is at work on it, or was and died: looked at again when that lease is over.
  if (action.lease_token !== token) {
    if (action.state === "running") await queueAction(tx, actionId, new Date(tx.now.getTime() + 16_000));
    return;
  }
  await tx
    .updateTable("mass_action")
    .set({ lease_token: null, lease_until: null })
    .where("id", "=", actionId)
    .execute();
  const { open, next } = await leftOver(tx, action);
  if (open === 0 && action.state === "running")
    await moveAction(tx, clockActor(tx.tenantId), action, "done", "done");
  if (open > 0 && next) await queueAction(tx, actionId, next);
}

async function leftOver(tx: Tx, { id, state }: Action): Promise<{ open: number; next: Date | null }> {
  const states = state === "running" ? ["waiting", "asked", "accepted"] : ["asked", "accepted"];
  return tx
    .selectFrom("mass_action_recipient")
    .select([
      sql<number>`count(*)::int`.as("open"),
      sql<Date | null>`min(coalesce(next_try_at, ${tx.now}))`.as("next"),
    ])
    .where("action_id", "=", id)
    .where("state", "in", states)
    .executeTakeFirstOrThrow();
}
