import type { Tx } from "../db/database.ts";
import { type Complaint, toComplaint } from "./complaint.ts";

/** A complaint with its row locked and no access asked: for the house's own work on one it knows by id. */
export async function uncheckedComplaint(tx: Tx, id: string): Promise<Complaint> {
  const row = await tx
    .selectFrom("complaint")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return toComplaint(row);
}
