import type { House } from "../house.ts";
import type { Complaint } from "./complaint.ts";
import { signLink } from "./links.ts";

/** The link to one survey. It is used up when the survey is answered. */
export function surveyLink(
  house: Pick<House, "secret" | "config">,
  complaint: Pick<Complaint, "tenant_id" | "id" | "customer_id">,
  survey: { id: string; expires_at: Date },
) {
  const token = signLink(house.secret, {
    purpose: "rate",
    tenantId: complaint.tenant_id,
    complaintId: complaint.id,
    customerId: complaint.customer_id,
    surveyId: survey.id,
    expiresAt: survey.expires_at.getTime(),
  });
  return { token, url: `${house.config.publicUrl}/rate#${token}` };
}
