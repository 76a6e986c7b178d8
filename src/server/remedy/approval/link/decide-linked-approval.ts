import { inTransaction, type Tx } from "../../../db/database.ts";
import type { House } from "../../../house.ts";
import { countTry } from "../../../http/throttle.ts";
import { approve, refuse } from "../decide-approval.ts";
import { openLink, signedLink } from "./open-link.ts";

type Decision = { token: string; verdict: "approve" | "refuse"; reason: string };

/** The approver's word by their link: the same rules as at their desk, and the link is used up with it. */
export async function decideLinkedApproval(
  house: House,
  { token, verdict, reason }: Decision,
): Promise<{ verdict: "approve" | "refuse"; isFinal: boolean }> {
  const { tenantId, linkId } = signedLink(house.secret, token);
  await countTry(house, tenantId, "approval_link", linkId, { most: 60, minutes: 60 });
  return inTransaction({ tenantId, kind: "staff", id: linkId }, async (tx) => {
    const { approver, approvalId } = await openLink(tx, linkId);
    const decide = verdict === "approve" ? approve : refuse;
    await decide(tx, approver, approvalId, { reason, via: "link" });
    await tx.updateTable("approval_link").set({ used_at: tx.now }).where("id", "=", linkId).execute();
    return { verdict, isFinal: await isDecided(tx, approvalId) };
  });
}

async function isDecided(tx: Tx, approvalId: string): Promise<boolean> {
  const { decision } = await tx
    .selectFrom("approval")
    .select("decision")
    .where("id", "=", approvalId)
    .executeTakeFirstOrThrow();
  return decision !== null;
}
