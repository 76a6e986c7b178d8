import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Forbidden, NotFound, NotPossibleNow } from "../../refusals.ts";
import { allMarks } from "../content/marks.ts";
import { certificates, presentCertificate, type ShownCertificate } from "./present-certificate.ts";

const day = 86_400_000;

/** A trainer signs what was earned: it is in force from now on. Nobody signs their own. */
export async function signCertificate(actor: Staff, id: string): Promise<ShownCertificate> {
  return inTransaction(actor, async (tx) => {
    const row = await lockedCertificate(tx, id);
    if (row.staff_id === actor.id) throw ownCertificate();
    if (row.issued_at || row.revoked_at) throw notWaiting();
    const mark = (await allMarks(tx)).find((each) => each.mark.code === row.mark_code)!.mark;
    await tx
      .updateTable("certificate")
      .set({
        signed_by: actor.id,
        issued_at: tx.now,
        expires_at: new Date(tx.now.getTime() + mark.validDays * day),
      })
      .where("id", "=", id)
      .execute();
    await recordSetting(tx, actor, "certificate_signed", { certificateId: id, staffId: row.staff_id });
    return shown(tx, id);
  });
}

/** Taken back with a reason: from now on it opens no case. */
export async function revokeCertificate(actor: Staff, id: string, reason: string): Promise<ShownCertificate> {
  return inTransaction(actor, async (tx) => {
    const row = await lockedCertificate(tx, id);
    if (row.revoked_at) throw notInForce();
    await tx
      .updateTable("certificate")
      .set({ revoked_at: tx.now, revoked_by: actor.id, revoke_reason: reason })
      .where("id", "=", id)
      .execute();
    await recordSetting(tx, actor, "certificate_revoked", { certificateId: id, staffId: row.staff_id });
    return shown(tx, id);
  });
}

async function lockedCertificate(tx: Tx, id: string) {
  const row = await tx
    .selectFrom("certificate")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row) return row;
  throw new NotFound("certificate_not_found", {
    zh: "没有找到这张证书。",
    en: "There is no such certificate.",
  });
}

async function shown(tx: Tx, id: string): Promise<ShownCertificate> {
  const row = await certificates(tx).where("certificate.id", "=", id).executeTakeFirstOrThrow();
  return presentCertificate(row, await allMarks(tx), tx.now);
}

function ownCertificate(): Forbidden {
  return new Forbidden("own_certificate", {
    zh: "不能签发自己的证书，请由另一位培训师签发。",
    en: "You cannot sign your own certificate. Another trainer has to.",
  });
}

function notWaiting(): NotPossibleNow {
  return new NotPossibleNow("certificate_not_waiting", {
    zh: "这张证书不在待签状态。",
    en: "This certificate does not wait for a signature.",
  });
}

function notInForce(): NotPossibleNow {
  return new NotPossibleNow("certificate_revoked_already", {
    zh: "这张证书已经撤销过了。",
    en: "This certificate has been revoked already.",
  });
}
