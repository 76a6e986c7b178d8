import type { z } from "zod";
import type { remedyRoutes } from "../../../../shared/api/remedy-routes.ts";
import { withTenant } from "../../../db/database.ts";
import type { House } from "../../../house.ts";
import { countTry } from "../../../http/throttle.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { readApproval } from "../read-approval.ts";
import { openLink, signedLink } from "./open-link.ts";

type LinkedApproval = z.input<typeof remedyRoutes.readLinkedApproval.answer>;

/** What the link decides, and nothing else of the house. */
export async function readLinkedApproval(house: House, token: string): Promise<LinkedApproval> {
  const { tenantId, linkId } = signedLink(house.secret, token);
  await countTry(house, tenantId, "approval_link", linkId, { most: 60, minutes: 60 });
  return withTenant(tenantId, async (tx) => {
    const { approver, approvalId, expiresAt } = await openLink(tx, linkId);
    const approval = await readApproval(tx, approver, approvalId);
    const { time_zone: timeZone } = await ownTenant(tx);
    return {
      complaintNumber: approval.complaintNumber,
      complaintTitle: approval.complaintTitle,
      approver: approver.name,
      askedBy: approval.askedBy.name,
      reason: approval.reason,
      explanation: approval.offer.explanation,
      amount: approval.amount,
      dueAt: approval.dueAt,
      expiresAt: expiresAt.toISOString(),
      timeZone,
      options: approval.offer.options.map(({ kind, content, cost, steps }) => ({
        kind,
        content,
        cost,
        steps,
      })),
    };
  });
}
