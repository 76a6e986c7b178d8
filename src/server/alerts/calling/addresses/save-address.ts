import { timingSafeEqual } from "node:crypto";
import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx, withTenant } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import type { House } from "../../../house.ts";
import { addJob } from "../../../jobs/add-job.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { Forbidden, Invalid, NotFound, NotPossibleNow, TooMany } from "../../../refusals.ts";
import { type AddressChannel, codeOf, isAddress } from "./rules.ts";

type Entered = { staffId: string; channel: AddressChannel; address: string };

/** Where somebody is reached. It counts once they have typed in the code that goes there now. */
export async function saveAddress(
  actor: Staff,
  { staffId, channel, address }: Entered,
): Promise<{ id: string }> {
  refuseOther(actor, staffId);
  if (!isAddress(channel, address)) throw addressNotValid();
  return inTransaction(actor, async (tx) => {
    await refuseUnknown(tx, staffId);
    const fresh = {
      address,
      check_state: "asked",
      code_sent_at: tx.now,
      wrong_codes: 0,
      problem: null,
      checked_at: null,
    };
    const { id, code_round } = await tx
      .insertInto("staff_address")
      .values({ id: newId(), staff_id: staffId, channel, ...fresh })
      .onConflict((conflict) =>
        conflict.columns(["tenant_id", "staff_id", "channel"]).doUpdateSet((was) => ({
          ...fresh,
          code_round: was("staff_address.code_round", "+", 1),
        })),
      )
      .returning(["id", "code_round"])
      .executeTakeFirstOrThrow();
    await addJob(tx, "send_address_code", { addressId: id, round: code_round });
    await recordSetting(tx, actor, "call_address_saved", { addressId: id, staffId, channel });
    await tellLive(tx, "alerts");
    return { id };
  });
}

/** The code came through: the address works. Wrong tries are counted even though they are refused. */
export async function checkAddress(
  house: House,
  actor: Staff,
  id: string,
  code: string,
): Promise<{ id: string }> {
  const refusal = await withTenant(actor.tenantId, async (tx) => {
    const row = await tx
      .selectFrom("staff_address")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return addressNotFound();
    if (row.staff_id !== actor.id) return notYours();
    if (row.check_state === "working") return null;
    if (tx.now.getTime() - row.code_sent_at.getTime() > codeLastsMs) return codeOld();
    if (row.wrong_codes >= 5) return tooManyCodes();
    const isRight = same(code, codeOf(house.secret, { id, round: row.code_round }));
    await tx
      .updateTable("staff_address")
      .set(
        isRight
          ? { check_state: "working", checked_at: tx.now, problem: null }
          : { wrong_codes: row.wrong_codes + 1 },
      )
      .where("id", "=", id)
      .execute();
    if (!isRight) return codeWrong();
    await recordSetting(tx, actor, "call_address_checked", { addressId: id });
    await tellLive(tx, "alerts");
    return null;
  });
  if (refusal) throw refusal;
  return { id };
}

const codeLastsMs = 30 * 60_000;

function same(given: string, wanted: string): boolean {
  return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}

export function refuseOther(actor: Staff, staffId: string): void {
  if (actor.id !== staffId && !roleMay(actor.role, "people.manage")) throw notYours();
}

async function refuseUnknown(tx: Tx, staffId: string): Promise<void> {
  const known = await tx
    .selectFrom("staff")
    .select("id")
    .where("id", "=", staffId)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (!known)
    throw new NotFound("staff_not_found", { zh: "没有找到这位同事。", en: "There is no such colleague." });
}

function notYours(): Forbidden {
  return new Forbidden("not_your_address", {
    zh: "只能修改和核对自己的联系方式。",
    en: "You can only change and check where you yourself are reached.",
  });
}

function addressNotValid(): Invalid {
  return new Invalid(
    "address_not_valid",
    {
      zh: "请填写有效的手机号、邮箱地址或推送账号。",
      en: "Please enter a phone number, mail address or push account that can exist.",
    },
    { fields: [{ at: "/address", code: "not_valid" }] },
  );
}

function addressNotFound(): NotFound {
  return new NotFound("address_not_found", { zh: "没有找到这个联系方式。", en: "There is no such address." });
}

function codeWrong(): Invalid {
  return new Invalid(
    "code_wrong",
    { zh: "验证码不对，请核对后再填。", en: "This is not the code that was sent. Please look again." },
    { fields: [{ at: "/code", code: "not_valid" }] },
  );
}

function codeOld(): NotPossibleNow {
  return new NotPossibleNow("code_old", {
    zh: "验证码已过期，请重新发送。",
    en: "The code is too old. Have a new one sent.",
  });
}

function tooManyCodes(): TooMany {
  return new TooMany("too_many_codes", {
    zh: "错误次数太多，请重新发送验证码。",
    en: "Too many wrong codes. Have a new one sent.",
  });
}
