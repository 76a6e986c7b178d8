import type { z } from "zod";
import type { person } from "../../../shared/api/fields.ts";
import type { ActorKind } from "../../../shared/complaint-steps.ts";
import type { Tx } from "../../db/database.ts";

export type Person = z.input<typeof person>;
export type People = {
  person(id: string): Person;
  personOrNull(id: string | null): Person | null;
  actor(kind: string, id: string): { kind: ActorKind; name: string };
};

/** The names behind the ids of one complaint. A house has hundreds of staff at most: one small query for all. */
export async function peopleOf(tx: Tx, complaintId?: string): Promise<People> {
  const staff = await tx.selectFrom("staff").select(["id", "name"]).execute();
  const suppliers = complaintId ? await suppliersOf(tx, complaintId) : [];
  const names = new Map([...staff, ...suppliers].map(({ id, name }) => [id, name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? "?" });
  return {
    person: named,
    personOrNull: (id) => (id === null ? null : named(id)),
    // A customer, a program and the house itself have no name here; the screen words them by kind.
    actor: (kind, id) => ({ kind: kind as ActorKind, name: names.get(id) ?? "" }),
  };
}

function suppliersOf(tx: Tx, complaintId: string): Promise<Person[]> {
  return tx
    .selectFrom("supplier_link")
    .select(["id", "supplier as name"])
    .where("complaint_id", "=", complaintId)
    .execute();
}
