import type { House } from "../house.ts";
import type { Complaint } from "./complaint.ts";
import { signLink } from "./links.ts";

const followDays = 400;

/** The customer's own link to one complaint. The token stands behind '#', so that no server logs it. */
export function followLink(
  house: Pick<House, "secret" | "config">,
  complaint: Pick<Complaint, "tenant_id" | "id" | "customer_id" | "received_at">,
) {
  const token = signLink(house.secret, {
    purpose: "follow",
    tenantId: complaint.tenant_id,
    complaintId: complaint.id,
    customerId: complaint.customer_id,
    expiresAt: complaint.received_at.getTime() + followDays * 86_400_000,
  });
  return { token, url: `${house.config.publicUrl}/c#${token}` };
}
