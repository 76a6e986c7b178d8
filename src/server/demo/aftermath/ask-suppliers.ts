import { withTenant } from "../../db/database.ts";
import { sendSupplierLink } from "../../inquiry/suppliers/send-supplier-link.ts";
import type { Played } from "../play/played.ts";
import { peopleOf } from "./people-of.ts";

const mostLinks = 2;

/** Some questions to the supplier department are still open: the suppliers have had their links for two days. */
export async function askSuppliers(stories: Played[], now: Date): Promise<void> {
  let links = 0;
  for (const played of stories) {
    if (links === mostLinks) return;
    const request = await openSupplierRequest(played);
    if (!request) continue;
    const { house, stage, clock, complaint } = played;
    const [lead] = await peopleOf(stage, ["supervisor"]);
    if (!lead) return;
    clock.set(new Date(Math.max(request.asked_at.getTime(), now.getTime() - 48 * 3_600_000)));
    await sendSupplierLink(house, lead, complaint.number, request.id, {
      supplier: "宁远五金厂",
      days: 14,
    });
    links += 1;
  }
}

function openSupplierRequest({ stage, complaint }: Played) {
  return withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("department_request as request")
      .innerJoin("complaint", "complaint.id", "request.complaint_id")
      .innerJoin("department", "department.id", "request.department_id")
      .select(["request.id", "request.asked_at"])
      .where("request.complaint_id", "=", complaint.id)
      .where("request.state", "=", "open")
      .where("department.code", "in", ["supplier", "product"])
      .where("complaint.state", "in", ["investigating", "deciding"])
      .executeTakeFirst(),
  );
}
