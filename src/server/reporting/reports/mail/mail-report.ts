import type { z } from "zod";
import type { reportRoutes } from "../../../../shared/api/report-routes.ts";
import type { Staff } from "../../../actor.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import type { House } from "../../../house.ts";
import { NotPossibleNow } from "../../../refusals.ts";
import type { ReportFormat } from "../draw/report-file.ts";
import { frozenReport } from "../draw/report-file.ts";
import { reportNotFound } from "../list-reports.ts";
import type { ReportKind } from "../period.ts";
import { queueMails } from "./queue-mails.ts";

type Listed = z.input<typeof reportRoutes.listReportDeliveries.answer>;
type Page = z.output<typeof reportRoutes.listReportDeliveries.query>;

/** Sends it to everybody who gets this kind of report and has not had this one. */
export async function mailReport(
  house: House,
  actor: Staff,
  id: string,
  attachments: ReportFormat[],
): Promise<{ queued: number }> {
  if (!house.config.mail) throw mailNotSetUp();
  return inTransaction(actor, async (tx) => {
    const report = await tx.selectFrom("report").select("kind").where("id", "=", id).executeTakeFirst();
    if (!report) throw reportNotFound();
    const kind = report.kind as ReportKind;
    if (!(await hasRecipients(tx, kind))) throw noRecipients();
    return { queued: await queueMails(tx, id, kind, [...new Set(attachments)]) };
  });
}

export async function listDeliveries(tx: Tx, id: string, { after, limit }: Page): Promise<Listed> {
  await frozenReport(tx, id);
  const found = await tx
    .selectFrom("report_delivery")
    .selectAll()
    .where("report_id", "=", id)
    .where(behindCursor(after, ["queued_at", "id"], ">"))
    .orderBy("queued_at")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      address: row.address,
      state: row.state as Listed["rows"][number]["state"],
      tries: row.tries,
      problem: row.problem,
      replyCode: row.reply_code,
      nextTryAt: row.next_try_at?.toISOString() ?? null,
      sentAt: row.sent_at?.toISOString() ?? null,
    })),
    next: last ? cursorOf(last.queued_at, last.id) : null,
  };
}

async function hasRecipients(tx: Tx, kind: ReportKind): Promise<boolean> {
  const recipients = await tx
    .selectFrom("report_recipient")
    .select("kinds")
    .where("removed_at", "is", null)
    .where("opted_out_at", "is", null)
    .execute();
  return recipients.some(({ kinds }) => kinds.includes(kind));
}

function mailNotSetUp(): NotPossibleNow {
  return new NotPossibleNow("mail_not_set_up", {
    zh: "还没有设置邮件服务器，请管理员设置 SMTP_URL 和 MAIL_FROM。",
    en: "No mail server is set up yet. An administrator has to set SMTP_URL and MAIL_FROM.",
  });
}

function noRecipients(): NotPossibleNow {
  return new NotPossibleNow("no_recipients", {
    zh: "还没有人接收这类报告，请先添加收件人。",
    en: "Nobody gets this kind of report yet. Please add a recipient first.",
  });
}
