import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import { changeOwner } from "../complaint/change-owner.ts";
import type { ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { inTransaction } from "../db/database.ts";
import { NotPossibleNow } from "../refusals.ts";

/** Gives a complaint to a named colleague, who has it from this moment. */
export async function assignOwner(
  actor: Staff,
  number: string,
  { version, ownerId }: { version: number; ownerId: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "assign", version);
    if (complaint.owner_id === ownerId) throw ownsItAlready();

    const assigned = await changeOwner(tx, actor, complaint, ownerId);
    return moveComplaint(tx, actor, complaint, "assign", { owner_id: ownerId }, assigned);
  });
}

function ownsItAlready(): NotPossibleNow {
  return new NotPossibleNow("owned_already", {
    zh: "这位同事已经是负责人了。",
    en: "This colleague owns it already.",
  });
}
