import { type Role, roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { type DelegationView, delegationsOf } from "./delegations.ts";

type NewDelegation = { toStaffId: string; startsAt: string; endsAt: string; reason: string };

/** Lends one's own authority to approve to a colleague for a while; what they decide with it is recorded as such. */
export async function delegate(actor: Staff, asked: NewDelegation): Promise<{ rows: DelegationView[] }> {
  return inTransaction(actor, async (tx) => {
    const [startsAt, endsAt] = [new Date(asked.startsAt), new Date(asked.endsAt)];
    refuseWrongTimes(startsAt, endsAt, tx.now);
    await refuseUnfit(tx, actor, asked.toStaffId);

    const id = newId();
    await tx
      .insertInto("delegation")
      .values({
        id,
        from_staff_id: actor.id,
        to_staff_id: asked.toStaffId,
        starts_at: startsAt,
        ends_at: endsAt,
        reason: asked.reason,
        made_at: tx.now,
      })
      .execute();
    await recordSetting(tx, actor, "authority_delegated", {
      delegationId: id,
      toStaffId: asked.toStaffId,
      startsAt,
      endsAt,
    });
    return delegationsOf(tx, actor);
  });
}

const longestDays = 62;

function refuseWrongTimes(startsAt: Date, endsAt: Date, now: Date): void {
  const days = (endsAt.getTime() - startsAt.getTime()) / 86_400_000;
  if (endsAt > now && days > 0 && days <= longestDays) return;
  throw new Invalid(
    "delegation_times",
    {
      zh: `请填写将来的起止时间，最长 ${longestDays} 天。`,
      en: `Please give a time ahead, of at most ${longestDays} days.`,
    },
    { fields: [{ at: "/endsAt", code: "delegation_times" }] },
  );
}

async function refuseUnfit(tx: Tx, actor: Staff, toStaffId: string): Promise<void> {
  const colleague = await tx
    .selectFrom("staff")
    .select("role")
    .where("id", "=", toStaffId)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (toStaffId !== actor.id && colleague && roleMay(colleague.role as Role, "remedy.approve")) return;
  throw new Invalid(
    "delegate_unfit",
    {
      zh: "请选择另一位在职、且有审批权限的同事。",
      en: "Please choose another colleague who may approve offers.",
    },
    { fields: [{ at: "/toStaffId", code: "delegate_unfit" }] },
  );
}
