import type { Role } from "../../../../shared/roles.ts";
import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import { type ApprovalLink, readApprovalLink } from "../../../complaint/links.ts";
import { now, type Tx } from "../../../db/database.ts";
import { SignInNeeded } from "../../../refusals.ts";

/** The signed content of a link that still stands. @throws SignInNeeded when it is forged or over. */
export function signedLink(secret: string, token: string): ApprovalLink {
  const link = readApprovalLink(secret, token, now());
  if (!link) throw notValid();
  return link;
}

/** Whose link it is and for which approval, its row locked: of two uses at once the second finds it used. */
export async function openLink(
  tx: Tx,
  linkId: string,
): Promise<{ approver: Staff; approvalId: string; expiresAt: Date }> {
  const row = await tx
    .selectFrom("approval_link")
    .innerJoin("staff", "staff.id", "approval_link.approver_id")
    .select(["approval_link.approval_id", "approval_link.expires_at"])
    .select(["staff.id", "staff.name", "staff.role", "staff.grade_code", "staff.department_id"])
    .where("approval_link.id", "=", linkId)
    .where("approval_link.used_at", "is", null)
    .where("approval_link.expires_at", ">", tx.now)
    .where("staff.is_active", "=", true)
    .forNoKeyUpdate("approval_link")
    .executeTakeFirst();
  if (!row || !roleMay(row.role as Role, "remedy.approve")) throw notValid();
  return {
    approver: {
      kind: "staff",
      tenantId: tx.tenantId,
      id: row.id,
      name: row.name,
      role: row.role as Role,
      gradeCode: row.grade_code,
      departmentId: row.department_id,
    },
    approvalId: row.approval_id,
    expiresAt: row.expires_at,
  };
}

function notValid(): SignInNeeded {
  return new SignInNeeded("link_not_valid", {
    zh: "这个审批链接已用过、已过期或无效。请登录工作台处理。",
    en: "This approval link was used, has expired or is not valid. Please sign in to decide.",
  });
}
