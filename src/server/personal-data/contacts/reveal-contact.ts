import type { z } from "zod";
import type { privacyRoutes } from "../../../shared/api/privacy-routes.ts";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Invalid } from "../../refusals.ts";

type Wanted = z.output<typeof privacyRoutes.revealContact.body>;

/** Shows one contact unmasked. Who looked, at what and what for is written before it is seen. */
export async function revealContact(
  actor: Staff,
  number: string,
  { field, purpose, note }: Wanted,
): Promise<{ field: Wanted["field"]; value: string | null }> {
  if (purpose === "other" && !note) throw purposeMissing();
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "reveal_contact");
    const revealId = newId();
    await tx
      .insertInto("reveal")
      .values({
        id: revealId,
        complaint_id: complaint.id,
        customer_id: complaint.customer_id,
        field,
        purpose,
        note: note ?? null,
        revealed_by: actor.id,
        revealed_at: tx.now,
      })
      .execute();
    await recordEvent(tx, actor, complaint, "reveal_contact", { revealId, field, purpose });
    const customer = await tx
      .selectFrom("customer")
      .select(["name", "phone", "email"])
      .where("id", "=", complaint.customer_id)
      .executeTakeFirstOrThrow();
    return { field, value: customer[field] };
  });
}

function purposeMissing(): Invalid {
  return new Invalid(
    "purpose_missing",
    { zh: "请写明查看的用途。", en: "Please say what you need it for." },
    { fields: [{ at: "/note", code: "missing" }] },
  );
}
