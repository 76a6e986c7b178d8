import type { z } from "zod";
import type { inquiryRoutes } from "../../../shared/api/inquiry-routes.ts";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { supplierLinksOf } from "../../complaint/staff-view/requests.ts";
import { supplierUrl } from "../../complaint/supplier-link.ts";
import { recordHandingOn } from "../../correspondence/custody.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { House } from "../../house.ts";
import { openRequest } from "../request.ts";

type Sent = z.input<typeof inquiryRoutes.sendSupplierLink.answer>;

/** Opens one question to a supplier who has no account here, for some days. The link is shown once, to whoever sends it. */
export async function sendSupplierLink(
  house: House,
  actor: Staff,
  number: string,
  requestId: string,
  { supplier, days }: { supplier: string; days: number },
): Promise<Sent> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "send_supplier_link");
    const request = await openRequest(tx, complaint.id, requestId);

    const id = newId();
    const expiresAt = new Date(tx.now.getTime() + days * 86_400_000);
    await tx
      .insertInto("supplier_link")
      .values({
        id,
        complaint_id: complaint.id,
        request_id: request.id,
        supplier,
        made_by: actor.id,
        made_at: tx.now,
        expires_at: expiresAt,
      })
      .execute();
    const files = await filesAlong(tx, request.id);
    await recordHandingOn(tx, actor, complaint.id, files, { kind: "supplier", id });
    const receipt = await recordEvent(tx, actor, complaint, "send_supplier_link", {
      requestId: request.id,
      linkId: id,
      expiresAt,
      files,
    });
    const links = await supplierLinksOf(tx, complaint.id);
    return {
      ...receipt,
      link: links.find((link) => link.view.id === id)!.view,
      url: supplierUrl(house, { tenantId: tx.tenantId, id, expiresAt }),
    };
  });
}

async function filesAlong(tx: Tx, requestId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("request_file")
    .select("attachment_id")
    .where("request_id", "=", requestId)
    .execute();
  return rows.map(({ attachment_id }) => attachment_id);
}
