import type { z } from "zod";
import type { severity } from "../../../../shared/api/fields.ts";
import type { Tx } from "../../../db/database.ts";

/** Inspections with what their conversations are known by. */
export function summaryRows(tx: Tx) {
  return tx
    .selectFrom("inspection")
    .innerJoin("conversation", "conversation.id", "inspection.conversation_id")
    .innerJoin("complaint", "complaint.id", "inspection.complaint_id")
    .leftJoin("staff", "staff.id", "inspection.staff_id")
    .leftJoin("shop", "shop.id", "inspection.shop_id")
    .selectAll("inspection")
    .select([
      "complaint.number",
      "complaint.title",
      "conversation.chapter",
      "conversation.category",
      "conversation.severity",
      "staff.name as staffName",
      "shop.name as shopName",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof summaryRows>["execute"]>>[number];

export function presentSummary(row: Row) {
  return {
    conversationId: row.conversation_id,
    complaintNumber: row.number,
    title: row.title,
    chapter: row.chapter,
    staff: row.staff_id ? { id: row.staff_id, name: row.staffName ?? "" } : null,
    shop: row.shop_id ? { id: row.shop_id, name: row.shopName ?? "" } : null,
    channel: row.channel,
    category: row.category,
    severity: row.severity as z.input<typeof severity>,
    endedAt: row.ended_at.toISOString(),
    inspectedAt: row.inspected_at.toISOString(),
    metCount: row.met_count,
    brokenCount: row.broken_count,
    notApplicableCount: row.not_applicable_count,
    hasCritical: row.has_critical,
  };
}
