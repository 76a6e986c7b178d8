import { sql } from "kysely";
import type { z } from "zod";
import type { reportRoutes } from "../../../../shared/api/report-routes.ts";
import type { Staff } from "../../../actor.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { NotFound } from "../../../refusals.ts";
import type { ReportLang } from "../draw/layout.ts";
import type { ReportKind } from "../period.ts";
import { checkedAddress, refuseUnknownRecipient } from "./recipient-rules.ts";

type Listed = z.input<typeof reportRoutes.listReportRecipients.answer>;
type Page = z.output<typeof reportRoutes.listReportRecipients.query>;
type Added = z.output<typeof reportRoutes.addReportRecipient.body>;
type Changed = z.output<typeof reportRoutes.changeReportRecipient.body>;

export async function listRecipients(tx: Tx, { after, limit }: Page): Promise<Listed> {
  const found = await tx
    .selectFrom("report_recipient as recipient")
    .leftJoin("staff", "staff.id", "recipient.staff_id")
    .selectAll("recipient")
    .select(["staff.name", "staff.email as staff_email"])
    .where("removed_at", "is", null)
    .where(behindCursor(after, ["recipient.added_at", "recipient.id"], ">"))
    .orderBy("recipient.added_at")
    .orderBy("recipient.id")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      staff: row.staff_id === null ? null : { id: row.staff_id, name: row.name! },
      email: row.email ?? row.staff_email!,
      language: row.language as ReportLang,
      kinds: row.kinds as ReportKind[],
      isOptedOut: row.opted_out_at !== null,
    })),
    next: last ? cursorOf(last.added_at, last.id) : null,
  };
}

/** Somebody who is on the list already is not added twice: what they get is changed. */
export async function addRecipient(
  actor: Staff,
  { staffId, email, ...wanted }: Added,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const address = email === undefined ? null : checkedAddress(email);
    await refuseUnknownRecipient(tx, staffId, address);
    const { id } = await tx
      .insertInto("report_recipient")
      .values({
        id: newId(),
        staff_id: staffId ?? null,
        email: address,
        ...columns(wanted),
        added_by: actor.id,
        added_at: tx.now,
      })
      .onConflict((conflict) =>
        (staffId
          ? conflict.columns(["tenant_id", "staff_id"])
          : conflict.expression(sql`tenant_id, lower(email)`)
        )
          .where("removed_at", "is", null)
          .doUpdateSet(columns(wanted)),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordSetting(tx, actor, "report_recipient_added", { recipientId: id, kinds: wanted.kinds });
    return { id };
  });
}

export async function changeRecipient(actor: Staff, id: string, wanted: Changed): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    await update(tx, id, columns(wanted));
    await recordSetting(tx, actor, "report_recipient_changed", { recipientId: id, kinds: wanted.kinds });
    return { id };
  });
}

export async function removeRecipient(actor: Staff, id: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    await update(tx, id, { removed_at: tx.now });
    await recordSetting(tx, actor, "report_recipient_removed", { recipientId: id });
    return { id };
  });
}

function columns({ language, kinds }: Changed) {
  return { language, kinds: [...new Set(kinds)] };
}

async function update(
  tx: Tx,
  id: string,
  changes: { removed_at: Date } | ReturnType<typeof columns>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("report_recipient")
    .set(changes)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new NotFound("recipient_not_found", {
      zh: "这位收件人已不在名单上。",
      en: "This recipient is no longer on the list.",
    });
}
