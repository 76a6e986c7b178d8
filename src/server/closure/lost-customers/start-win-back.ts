import type { z } from "zod";
import type { closureRoutes } from "../../../shared/api/closure-routes.ts";
import { normaliseNumber } from "../../../shared/complaint-number.ts";
import { type Role, roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";

type Wanted = z.output<typeof closureRoutes.startWinBack.body>;

/** A named person tries to win a customer back by a day. Who wants no more offers is left alone. */
export async function startWinBack(actor: Staff, wanted: Wanted): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    await refuseUnknown(tx, wanted.customerId);
    await refuseOptedOut(tx, wanted.customerId);
    await refuseUnfitOwner(tx, wanted.ownerId);
    const subject = await subjectOf(tx, wanted);
    const id = newId();
    const started = await tx
      .insertInto("win_back")
      .values({
        id,
        customer_id: wanted.customerId,
        kind: wanted.kind,
        ...subject,
        plan: wanted.plan,
        owner_id: wanted.ownerId,
        due_at: wanted.dueAt,
        made_by: actor.id,
        made_at: tx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!started) throw alreadyTried();
    await recordSetting(tx, actor, "win_back_started", {
      winBackId: id,
      customerId: wanted.customerId,
      ownerId: wanted.ownerId,
      dueAt: wanted.dueAt,
    });
    return { id };
  });
}

async function refuseUnknown(tx: Tx, customerId: string): Promise<void> {
  const known = await tx.selectFrom("customer").select("id").where("id", "=", customerId).executeTakeFirst();
  if (!known)
    throw new NotFound("customer_not_found", {
      zh: "没有找到这位客户。",
      en: "There is no such customer.",
    });
}

async function refuseOptedOut(tx: Tx, customerId: string): Promise<void> {
  const out = await tx
    .selectFrom("contact_opt_out")
    .select("customer_id")
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
  if (out)
    throw new NotPossibleNow("customer_opted_out", {
      zh: "这位客户不愿再收到挽回联系，请尊重客户的意愿。",
      en: "This customer wants to hear no more offers. Please respect that.",
    });
}

async function refuseUnfitOwner(tx: Tx, ownerId: string): Promise<void> {
  const owner = await tx
    .selectFrom("staff")
    .select("role")
    .where("id", "=", ownerId)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (owner && roleMay(owner.role as Role, "customer.win_back")) return;
  throw new Invalid(
    "owner_not_able",
    {
      zh: "这位同事不能负责挽回任务，请另选一位。",
      en: "This colleague cannot take a win-back task. Please choose another.",
    },
    { fields: [{ at: "/ownerId", code: "owner_not_able" }] },
  );
}

/** The complaint, or the order, over which the customer left. It must be their own. */
async function subjectOf(
  tx: Tx,
  { kind, customerId, complaintNumber, orderNumber }: Wanted,
): Promise<{ complaint_id: string | null; order_id: string | null }> {
  if (kind === "complained") {
    const complaint = await tx
      .selectFrom("complaint")
      .select("id")
      .where("number", "=", normaliseNumber(complaintNumber ?? "") ?? "")
      .where("customer_id", "=", customerId)
      .executeTakeFirst();
    if (complaint) return { complaint_id: complaint.id, order_id: null };
    throw subjectUnknown("/complaintNumber");
  }
  const order = await tx
    .selectFrom("orders")
    .select("id")
    .where("number", "=", orderNumber ?? "")
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
  if (order) return { complaint_id: null, order_id: order.id };
  throw subjectUnknown("/orderNumber");
}

function subjectUnknown(at: string): Invalid {
  return new Invalid(
    "subject_unknown",
    { zh: "这位客户没有这张单。", en: "This customer has no such complaint or order." },
    { fields: [{ at, code: "subject_unknown" }] },
  );
}

function alreadyTried(): NotPossibleNow {
  return new NotPossibleNow("win_back_open", {
    zh: "这位客户已有一项进行中的挽回任务。",
    en: "Somebody is already trying to win this customer back.",
  });
}
