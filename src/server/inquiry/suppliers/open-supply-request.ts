import type { Supplier } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { presentForSupplier, type SupplyRequest } from "./supply-request.ts";

/** Reads the question; the first time, the case notes that the supplier has seen it. */
export async function openSupplyRequest(supplier: Supplier): Promise<SupplyRequest> {
  return withTenant(supplier.tenantId, async (tx) => {
    await tx
      .updateTable("supplier_link")
      .set({ opened_at: tx.now })
      .where("id", "=", supplier.id)
      .where("opened_at", "is", null)
      .execute();
    return presentForSupplier(tx, supplier);
  });
}
