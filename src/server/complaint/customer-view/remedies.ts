import type { Selectable } from "kysely";
import type { z } from "zod";
import type { CustomerView, customerOption } from "../../../shared/api/customer-view.ts";
import type { remedyKind } from "../../../shared/api/fields.ts";
import type { Tx } from "../../db/database.ts";
import type { RemedyOption } from "../../db/tables.gen.ts";
import type { Complaint } from "../complaint.ts";

type Option = z.input<typeof customerOption>;

/** Remedies that are money in the customer's hand; what the others cost is the house's own affair. */
const paid = new Set<z.infer<typeof remedyKind>>([
  "return_refund",
  "refund_only",
  "partial_refund",
  "price_difference",
  "coupon",
  "freight",
  "statutory_damages",
]);

/** The offer that waits for an answer, and the option chosen in this chapter. Drafts and refused ones never show. */
export async function customerOffers(
  tx: Tx,
  { id, chapter }: Pick<Complaint, "id" | "chapter">,
): Promise<Pick<CustomerView, "offer" | "chosenOption">> {
  const offers = await tx
    .selectFrom("remedy_offer")
    .select(["id", "state", "explanation", "offered_at", "chosen_option_id"])
    .where("complaint_id", "=", id)
    .where("chapter", "=", chapter)
    .where("state", "in", ["offered", "accepted"])
    .execute();
  const offered = offers.find(({ state }) => state === "offered");
  const chosenId = offers.find(({ state }) => state === "accepted")?.chosen_option_id;
  const options = await optionsOf(
    tx,
    offers.map((offer) => offer.id),
  );
  return {
    offer: offered?.offered_at
      ? {
          id: offered.id,
          explanation: offered.explanation,
          offeredAt: offered.offered_at.toISOString(),
          options: options.filter(({ offer_id }) => offer_id === offered.id).map(optionView),
        }
      : null,
    chosenOption: options.filter((option) => option.id === chosenId).map(optionView)[0] ?? null,
  };
}

async function optionsOf(tx: Tx, offerIds: string[]) {
  if (offerIds.length === 0) return [];
  return tx
    .selectFrom("remedy_option")
    .selectAll()
    .where("offer_id", "in", offerIds)
    .orderBy("position")
    .execute();
}

function optionView(row: Selectable<RemedyOption>): Option {
  const kind = row.kind as Option["kind"];
  return {
    id: row.id,
    kind,
    content: row.content,
    steps: (row.steps as Option["steps"]).map(({ text, hours }) => ({ text, hours })),
    amount: paid.has(kind) ? { minor: row.cost_minor, currency: row.currency } : null,
  };
}

export async function customerPromises(tx: Tx, complaintId: string): Promise<CustomerView["promises"]> {
  const rows = await tx
    .selectFrom("promise")
    .select(["id", "deed", "due_at", "first_due_at", "state", "kept_at", "proof_text"])
    .where("complaint_id", "=", complaintId)
    .where("state", "in", ["open", "kept"])
    .orderBy("first_due_at")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    deed: row.deed,
    dueAt: row.due_at.toISOString(),
    firstDueAt: row.first_due_at.toISOString(),
    state: row.state as "open" | "kept",
    keptAt: row.kept_at?.toISOString() ?? null,
    proofText: row.proof_text,
  }));
}
