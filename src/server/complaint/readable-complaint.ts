import { normaliseNumber } from "../../shared/complaint-number.ts";
import type { Tx } from "../db/database.ts";
import { unknownComplaint } from "./access-complaint.ts";
import { type Complaint, toComplaint } from "./complaint.ts";

/** For reading only: no lock, no step. The route's permission has let the reader in. */
export async function readableComplaint(tx: Tx, number: string): Promise<Complaint> {
  const row = await tx
    .selectFrom("complaint")
    .selectAll()
    .where("number", "=", normaliseNumber(number) ?? "")
    .executeTakeFirst();
  if (!row) throw unknownComplaint();
  return toComplaint(row);
}
