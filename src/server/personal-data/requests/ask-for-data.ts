import type { z } from "zod";
import type { privacyRoutes } from "../../../shared/api/privacy-routes.ts";
import type { Customer } from "../../actor.ts";
import { accessComplaint, unknownComplaint } from "../../complaint/access-complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { normalisePhone } from "../../customers/phone.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";

type Asked = z.output<typeof privacyRoutes.askForMyData.body>;

/** How long the house takes at most to answer. */
const answerDays = 15;

/**
 * A customer asks to see or to erase their data. Who gives the phone or e-mail that the house knows is known to be them, and
 * gets a copy at once; everything else waits for a person.
 */
export async function askForData(actor: Customer, { kind, contact }: Asked): Promise<void> {
  await inTransaction(actor, async (tx) => {
    const { number } = await tx
      .selectFrom("complaint")
      .select("number")
      .where("id", "=", actor.complaintId)
      .executeTakeFirstOrThrow(unknownComplaint);
    const complaint = await accessComplaint(tx, actor, number, "ask_for_data");
    const isMatched = await matchesContact(tx, complaint.customer_id, contact);
    const isAnswered = kind === "copy" && isMatched;
    const requestId = newId();
    const added = await tx
      .insertInto("data_request")
      .values({
        id: requestId,
        kind,
        customer_id: complaint.customer_id,
        complaint_id: complaint.id,
        identity: isMatched ? "contact_matched" : null,
        state: isAnswered ? "done" : "open",
        asked_at: tx.now,
        due_at: new Date(tx.now.getTime() + answerDays * 86_400_000),
        answered_at: isAnswered ? tx.now : null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!added) throw alreadyAsked();
    await recordEvent(tx, actor, complaint, "ask_for_data", { requestId, kind, isMatched });
  });
}

/** False: the house knows no contact to compare with. @throws Invalid when it knows one and another was given. */
async function matchesContact(tx: Tx, customerId: string, contact: string | undefined): Promise<boolean> {
  const { phone, email } = await tx
    .selectFrom("customer")
    .select(["phone", "email"])
    .where("id", "=", customerId)
    .executeTakeFirstOrThrow();
  if (!phone && !email) return false;
  const given = contact?.trim() ?? "";
  const isSame =
    (phone !== null && normalisePhone(given) === normalisePhone(phone)) ||
    (email !== null && given.toLowerCase() === email.toLowerCase());
  if (isSame) return true;
  throw notMatched(given === "");
}

function notMatched(isMissing: boolean): Invalid {
  return new Invalid(
    isMissing ? "contact_missing" : "contact_not_matched",
    {
      zh: "为确认是您本人，请填写下单或投诉时留下的完整手机号或邮箱。",
      en: "To make sure that it is you, please enter the whole phone number or e-mail address you gave us.",
    },
    { fields: [{ at: "/contact", code: isMissing ? "missing" : "not_matched" }] },
  );
}

function alreadyAsked(): NotPossibleNow {
  return new NotPossibleNow("already_asked", {
    zh: "您已经提过这个请求，我们正在处理。",
    en: "You have asked for this already; we are working on it.",
  });
}
