import { normaliseNumber } from "../../shared/complaint-number.ts";
import { clockActor, type Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { followLink } from "../complaint/follow-link.ts";
import { moveComplaint, recordEvent } from "../complaint/move-complaint.ts";
import { handOnPromises } from "../complaint/open-promises.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import type { House } from "../house.ts";
import { Invalid } from "../refusals.ts";
import { endOpenWork } from "./end-open-work.ts";
import { mergedWords } from "./words.ts";

/** Two complaints about one matter become one: this one ends and stays readable, the other goes on. */
export async function mergeComplaint(
  house: House,
  actor: Staff,
  number: string,
  { version, into }: { version: number; into: string },
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    await lockBoth(tx, number, into);
    const complaint = await accessComplaint(tx, actor, number, "merge", version);
    const target = await accessComplaint(tx, actor, into, "join");
    refuseOtherMatter(complaint, target);

    const handedOn = await handOnPromises(tx, complaint.id, target.id);
    const ended = await endOpenWork(tx, complaint.id);
    const { url } = followLink(house, { ...target, received_at: tx.now });
    const message = await tellCustomer(
      tx,
      clockActor(tx.tenantId),
      complaint,
      mergedWords(target.number, url),
    );
    await recordEvent(tx, actor, target, "join", {
      fromId: complaint.id,
      fromNumber: complaint.number,
      promises: handedOn,
    });
    return moveComplaint(
      tx,
      actor,
      complaint,
      "merge",
      { merged_into: target.id, waiting_for: null },
      { ...ended, intoId: target.id, intoNumber: target.number, message },
    );
  });
}

// In one order whichever is merged into which: two merges crossing each other must not wait for one another forever.
async function lockBoth(tx: Tx, one: string, other: string): Promise<void> {
  await tx
    .selectFrom("complaint")
    .select("id")
    .where("number", "in", [normaliseNumber(one) ?? "", normaliseNumber(other) ?? ""])
    .orderBy("id")
    .forUpdate()
    .execute();
}

// Whoever follows one of them reads the other: that must be the same person's matter.
function refuseOtherMatter(complaint: Complaint, target: Complaint): void {
  const isSamePerson = complaint.customer_id === target.customer_id;
  const isSameOrder = complaint.order_id !== null && complaint.order_id === target.order_id;
  if (complaint.id !== target.id && (isSamePerson || isSameOrder)) return;
  const [code, wording] =
    complaint.id === target.id
      ? ([
          "merge_into_itself",
          {
            zh: "不能并入自己，请填写另一张投诉单的单号。",
            en: "A complaint cannot be merged into itself. Please give another number.",
          },
        ] as const)
      : ([
          "merge_other_customer",
          {
            zh: "两张投诉单不是同一位客户或同一笔订单，不能合并。",
            en: "The two complaints are neither of the same customer nor about the same order.",
          },
        ] as const);
  throw new Invalid(code, wording, { fields: [{ at: "/into", code }] });
}
