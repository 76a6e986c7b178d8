import type { z } from "zod";
import type { supplyRequest } from "../../../shared/api/inquiry-routes.ts";
import type { Supplier } from "../../actor.ts";
import { attachmentsOf, givenAlong } from "../../complaint/staff-view/attachments.ts";
import { formOf } from "../../complaint/staff-view/requests.ts";
import type { Tx } from "../../db/database.ts";
import { orderView } from "../../orders/order-view.ts";
import { ownTenant } from "../../people/tenant.ts";

export type SupplyRequest = z.input<typeof supplyRequest>;

/** The question as the supplier may see it: the goods and the form; no customer, no price, no conversation. */
export async function presentForSupplier(tx: Tx, supplier: Supplier): Promise<SupplyRequest> {
  const request = await askedOf(tx, supplier);
  const house = await ownTenant(tx);
  const files = await attachmentsOf(tx, supplier.complaintId);
  const along = await givenAlong(tx, supplier.complaintId);
  return {
    supplier: request.supplier,
    house: { nameZh: house.name_zh, nameEn: house.name_en, timeZone: house.time_zone },
    question: request.question,
    dueAt: request.due_at.toISOString(),
    expiresAt: request.expires_at.toISOString(),
    state: request.state as SupplyRequest["state"],
    form: formOf(request),
    items: request.order_id ? await itemsOf(tx, request.order_id, request.order_line) : [],
    files: files.filter(({ view }) => along.get(view.id)?.includes(request.id)).map(({ view }) => view),
    answer: request.answer,
    answeredAt: request.answered_at?.toISOString() ?? null,
    answerFiles: files.filter(({ requestId }) => requestId === request.id).map(({ view }) => view),
  };
}

function askedOf(tx: Tx, supplier: Supplier) {
  return tx
    .selectFrom("supplier_link as link")
    .innerJoin("department_request as request", "request.id", "link.request_id")
    .innerJoin("complaint", "complaint.id", "request.complaint_id")
    .selectAll("request")
    .select(["link.supplier", "link.expires_at", "complaint.order_id", "complaint.order_line"])
    .where("link.id", "=", supplier.id)
    .executeTakeFirstOrThrow();
}

// Of several goods in an order only the one complained about, where it is known.
async function itemsOf(tx: Tx, orderId: string, line: number | null): Promise<SupplyRequest["items"]> {
  const { items } = await orderView(tx, orderId);
  return items
    .filter((item) => line === null || item.line === line)
    .map(({ name, sku, quantity, batchCode }) => ({ name, sku, quantity, batchCode }));
}
