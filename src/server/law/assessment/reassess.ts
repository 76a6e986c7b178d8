import { steps } from "../../../shared/complaint-steps.ts";
import { clockActor } from "../../actor.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { withTenant } from "../../db/database.ts";
import { keepAssessment } from "./assess-complaint.ts";
import { groundOf } from "./ground.ts";
import { latestAssessment } from "./latest-assessment.ts";

/**
 * Assesses anew what was assessed before, when its facts have changed. The first assessment is a person's: until then
 * nobody has asked.
 */
export async function reassess({ tenantId, stream }: { tenantId: string; stream: string }): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const complaint = await uncheckedComplaint(tx, stream);
    const standing = await latestAssessment(tx, complaint.id);
    if (!standing || !steps.assess_entitlements.from.some((state) => state === complaint.state)) return;

    const ground = await groundOf(tx, complaint);
    if (ground.digest === standing.ground) return;
    await keepAssessment(tx, clockActor(tenantId), complaint, ground);
  });
}
