import { sql } from "kysely";
import type { z } from "zod";
import type { proactiveRoutes } from "../../../shared/api/proactive-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { refuseTooWide } from "../actions/preparing/count-segment.ts";
import { insertAction, nextNumber, type Said, sealAction } from "../actions/preparing/prepare-action.ts";
import { recordActionEvent } from "../actions/record-action-event.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";
import { alertBuyers, lateBuyers, type Telling } from "./buyers.ts";
import { isHeldOut } from "./hold-out.ts";
import { proactiveData } from "./proactive-data.ts";
import { nobodyToTell } from "./proactive-refusals.ts";

type Prepared = z.output<typeof proactiveRoutes.prepareCampaign.body>;
type Answer = z.input<typeof proactiveRoutes.prepareCampaign.answer>;
type Action = { id: string; number: number; good_until: Date };

/**
 * Draws up who is told and who is held out for comparison, each order once for the same cause. From then on it is a mass
 * action: approved, started, stopped and sent as every other.
 */
export async function prepareCampaign(actor: Staff, prepared: Prepared): Promise<Answer> {
  return inTransaction(actor, async (tx) => {
    // One campaign at a time: nobody is drawn into two.
    const number = await nextNumber(tx);
    const telling = prepared.alert ? await alertBuyers(tx, prepared.alert) : await lateBuyers(tx, prepared);
    const share = prepared.alert ? 0 : (prepared.holdOutShare ?? proactiveData().holdOutShare);
    const { seed } = proactiveData();
    const reachable = telling.buyers.filter(({ cannot }) => cannot === null);
    const heldOut = new Set(
      reachable.map(({ orderId }) => orderId).filter((orderId) => isHeldOut(orderId, { seed, share })),
    );
    if (reachable.length === heldOut.size) throw nobodyToTell();
    await refuseTooWide(tx, telling.buyers.length);

    const action = { id: newId(), number, good_until: goodUntilOf(tx, prepared) };
    await insertCampaign(tx, actor, action, { prepared, telling, share, seed });
    await insertOrders(tx, action, telling, heldOut);
    const parts = { ...noticeOf(prepared), segment: telling.segment };
    await sealAction(tx, action.id, parts, telling.said.words);
    await recordActionEvent(tx, actor, action.id, "prepared");
    const { alert_id } = telling.said;
    if (alert_id) await recordAlertEvent(tx, actor, alert_id, "action_prepared", { action: number });
    await tellLive(tx, "proactive");
    return { action: number, told: reachable.length - heldOut.size, heldOut: heldOut.size };
  });
}

function goodUntilOf(tx: Tx, { goodForHours, alert }: Prepared): Date {
  const usual = alert ? proactiveData().alertGoodForHours : proactiveData().goodForHours;
  return new Date(tx.now.getTime() + (goodForHours ?? usual) * 3_600_000);
}

function noticeOf({ title }: Prepared) {
  return { kind: "notice", title, amountMinor: 0 } as const;
}

async function insertCampaign(
  tx: Tx,
  actor: Staff,
  action: Action,
  { prepared, telling, share, seed }: { prepared: Prepared; telling: Telling; share: number; seed: string },
): Promise<void> {
  const said: Said = telling.said;
  await insertAction(tx, actor, action, { ...noticeOf(prepared), segment: telling.segment }, said);
  await tx
    .insertInto("proactive_campaign")
    .values({
      action_id: action.id,
      cause: telling.cause,
      hold_out_share: share,
      seed,
      follow_days: proactiveData().followDays,
      created_at: tx.now,
    })
    .execute();
}

/** Those who cannot be written to stand on the list with the reason, and in neither group. */
async function insertOrders(
  tx: Tx,
  { id }: Action,
  { cause, buyers }: Telling,
  heldOut: ReadonlySet<string>,
): Promise<void> {
  const rows = buyers.map((buyer, index) => ({
    ...buyer,
    position: index + 1,
    part: buyer.cannot ? null : heldOut.has(buyer.orderId) ? "held_out" : "told",
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    AS b ("orderId" uuid, "customerId" uuid, cannot text, part text, position int, words text, "lateChance" real, "expectedBy" timestamptz)`;
  await sql`
    INSERT INTO proactive_order (tenant_id, order_id, cause, action_id, part, late_chance, expected_by)
    SELECT current_tenant(), "orderId", ${cause}, ${id}, part, "lateChance", "expectedBy" FROM ${given} WHERE part IS NOT NULL
    ON CONFLICT (tenant_id, order_id, cause) DO UPDATE
    SET action_id = excluded.action_id, part = excluded.part, late_chance = excluded.late_chance, expected_by = excluded.expected_by
  `.execute(tx);
  await sql`
    INSERT INTO mass_action_recipient (tenant_id, action_id, position, customer_id, order_id, has_complained, state, left_out_reason, words)
    SELECT current_tenant(), ${id}, row_number() OVER (ORDER BY position), "customerId", "orderId", false,
      CASE WHEN cannot IS NULL THEN 'waiting' ELSE 'left_out' END, cannot, words
    FROM ${given} WHERE part IS DISTINCT FROM 'held_out'
  `.execute(tx);
}
