import type { Tx } from "../../../db/database.ts";
import { Invalid } from "../../../refusals.ts";

/** One address and nothing else: no name, no second address, no line break that would begin another header. */
export function checkedAddress(email: string): string {
  const trimmed = email.trim();
  if (!plainAddress.test(trimmed)) throw addressNotValid();
  return trimmed;
}

// Deliberately narrower than RFC 5321 allows: quoted names and comments are where header tricks live.
const plainAddress =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

export async function refuseUnknownRecipient(
  tx: Tx,
  staffId: string | undefined,
  address: string | null,
): Promise<void> {
  if ((staffId === undefined) === (address === null)) throw oneOfBoth();
  if (staffId === undefined) return;
  const colleague = await tx
    .selectFrom("staff")
    .select("id")
    .where("id", "=", staffId)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (!colleague) throw colleagueUnknown();
}

function addressNotValid(): Invalid {
  return new Invalid(
    "address_not_valid",
    {
      zh: "请填写一个邮箱地址，如 name@example.com，不要带姓名、逗号或换行。",
      en: "Please give one mail address such as name@example.com, without names, commas or line breaks.",
    },
    { fields: [{ at: "/email", code: "address_not_valid" }] },
  );
}

function oneOfBoth(): Invalid {
  return new Invalid(
    "recipient_missing",
    { zh: "请选择一位同事，或填写一个邮箱地址。", en: "Please choose a colleague or give a mail address." },
    { fields: [{ at: "/email", code: "recipient_missing" }] },
  );
}

function colleagueUnknown(): Invalid {
  return new Invalid(
    "colleague_unknown",
    { zh: "没有这位在职同事，请重新选择。", en: "There is no such active colleague. Please choose again." },
    { fields: [{ at: "/staffId", code: "colleague_unknown" }] },
  );
}
