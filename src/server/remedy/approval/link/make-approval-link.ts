import type { Staff } from "../../../actor.ts";
import { signLink } from "../../../complaint/links.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import type { House } from "../../../house.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { NotPossibleNow } from "../../../refusals.ts";
import { readApproval } from "../read-approval.ts";

const validHours = 24;

/**
 * A link by which the approver themself decides this one approval, once, without signing in: made by nobody else, since
 * whoever holds it is taken for them. The token stands behind '#', so that no server logs it.
 */
export async function makeApprovalLink(
  house: House,
  actor: Staff,
  approvalId: string,
): Promise<{ url: string; expiresAt: string }> {
  return inTransaction(actor, async (tx) => {
    const approval = await readApproval(tx, actor, approvalId);
    if (!approval.mayDecide) throw notTheirs();
    const { linkId, expiresAt } = await insertLink(tx, actor, approvalId);
    await recordSetting(tx, actor, "approval_link_made", { linkId, approvalId, expiresAt });
    const token = signLink(house.secret, {
      purpose: "approve",
      tenantId: tx.tenantId,
      linkId,
      expiresAt: expiresAt.getTime(),
    });
    return { url: `${house.config.publicUrl}/approve#${token}`, expiresAt: expiresAt.toISOString() };
  });
}

function notTheirs(): NotPossibleNow {
  return new NotPossibleNow("approval_not_yours", {
    zh: "这项审批现在不由您决定，不能生成链接。",
    en: "This approval is not yours to decide now; no link can be made.",
  });
}

async function insertLink(tx: Tx, actor: Staff, approvalId: string) {
  const linkId = newId();
  const expiresAt = new Date(tx.now.getTime() + validHours * 3_600_000);
  await tx
    .insertInto("approval_link")
    .values({
      id: linkId,
      approval_id: approvalId,
      approver_id: actor.id,
      made_at: tx.now,
      expires_at: expiresAt,
    })
    .execute();
  return { linkId, expiresAt };
}
