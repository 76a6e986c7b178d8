import type { z } from "zod";
import type { relatedPerson } from "../../../shared/api/inquiry-fields.ts";
import type { Tx } from "../../db/database.ts";
import type { People } from "./people.ts";

/** Who has a say in what the customer decides; those taken off again are not shown. */
export async function relatedPeopleOf(
  tx: Tx,
  complaintId: string,
  people: People,
): Promise<z.input<typeof relatedPerson>[]> {
  const rows = await tx
    .selectFrom("related_person")
    .selectAll()
    .where("complaint_id", "=", complaintId)
    .where("removed_at", "is", null)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.map(({ id, name, relation, influence, added_by, added_at }) => ({
    id,
    name,
    relation,
    influence,
    addedBy: people.person(added_by),
    addedAt: added_at.toISOString(),
  }));
}
