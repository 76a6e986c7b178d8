import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { activeStaff } from "../board/active-staff.ts";
import {
  cannotLead,
  endedAlready,
  handoverWaits,
  ledAlready,
  notInThisAlert,
  notTheLeader,
  notYourHandover,
} from "../room-refusals.ts";
import { leaderOf } from "./leader.ts";

type Made = { id: string };

/** The first to lead takes it; everybody after that is handed it. A leader who has left is no obstacle. */
export async function takeLead(actor: Staff, alertNumber: string): Promise<Made> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const leader = await leaderOf(tx, alert.id);
    if (leader && (await isActive(tx, leader.id))) throw ledAlready(leader.name);
    const id = newId();
    await tx
      .insertInto("alert_handover")
      .values({
        id,
        alert_id: alert.id,
        from_id: leader?.id ?? null,
        to_id: actor.id,
        words: "",
        offered_at: tx.now,
        state: "accepted",
        answered_at: tx.now,
      })
      .execute();
    await recordAlertEvent(tx, actor, alert.id, "lead_taken", { handoverId: id });
    return { id };
  });
}

export async function offerHandover(
  actor: Staff,
  alertNumber: string,
  { toId, words }: { toId: string; words: string },
): Promise<Made> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    if ((await leaderOf(tx, alert.id))?.id !== actor.id) throw notTheLeader();
    const to = await activeStaff(tx, toId);
    if (to.id === actor.id || !roleMay(to.role, "alert.lead")) throw cannotLead();
    await refuseSecond(tx, alert.id);
    const id = newId();
    await tx
      .insertInto("alert_handover")
      .values({
        id,
        alert_id: alert.id,
        from_id: actor.id,
        to_id: toId,
        words,
        offered_at: tx.now,
        state: "offered",
      })
      .execute();
    await recordAlertEvent(tx, actor, alert.id, "handover_offered", { handoverId: id, toId });
    return { id };
  });
}

/** Until it is accepted whoever offered it leads. */
export async function answerHandover(
  actor: Staff,
  alertNumber: string,
  id: string,
  { how, answer }: { how: "accepted" | "declined" | "withdrawn"; answer: string | null },
): Promise<Made> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber);
    const offered = await tx
      .selectFrom("alert_handover")
      .select(["state", "from_id", "to_id"])
      .where("alert_id", "=", alert.id)
      .where("id", "=", id)
      .executeTakeFirst();
    if (!offered) throw notInThisAlert();
    if (offered.state !== "offered") throw endedAlready();
    const whose = how === "withdrawn" ? offered.from_id : offered.to_id;
    if (whose !== actor.id) throw notYourHandover();
    await tx
      .updateTable("alert_handover")
      .set({ state: how, answered_at: tx.now, answer })
      .where("id", "=", id)
      .execute();
    await recordAlertEvent(tx, actor, alert.id, `handover_${how}`, { handoverId: id });
    return { id };
  });
}

async function isActive(tx: Tx, id: string): Promise<boolean> {
  const staff = await tx.selectFrom("staff").select("is_active").where("id", "=", id).executeTakeFirst();
  return staff?.is_active === true;
}

async function refuseSecond(tx: Tx, alertId: string): Promise<void> {
  const waiting = await tx
    .selectFrom("alert_handover")
    .select("id")
    .where("alert_id", "=", alertId)
    .where("state", "=", "offered")
    .executeTakeFirst();
  if (waiting) throw handoverWaits();
}
