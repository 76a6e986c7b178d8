import type { Customer } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";

/** The customer says whether text messages may come; what stands on their page comes either way. */
export async function chooseSms(actor: Customer, { wantsSms }: { wantsSms: boolean }) {
  return inTransaction(actor, async (tx) => {
    await tx.updateTable("customer").set({ wants_sms: wantsSms }).where("id", "=", actor.id).execute();
    return { wantsSms };
  });
}
