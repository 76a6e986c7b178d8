import { sql } from "kysely";
import { signLink } from "../../../complaint/links.ts";
import { type Tx, withTenant } from "../../../db/database.ts";
import { type MailOutcome, sendMail } from "../../../gateways/mail/send-mail.ts";
import type { House } from "../../../house.ts";
import { addJob } from "../../../jobs/add-job.ts";
import type { ReportLang } from "../draw/layout.ts";
import { drawReport, type FrozenReport, frozenReport, type ReportFormat } from "../draw/report-file.ts";
import { mailText } from "./mail-text.ts";

type Delivery = {
  id: string;
  report_id: string;
  recipient_id: string;
  address: string;
  language: ReportLang;
  attachments: ReportFormat[];
  message_id: string;
};
type Task = { tenantId: string; deliveryId: string };

/**
 * One try at one mail. What was sent is noted right after; when the process dies between the two, the mail goes out once
 * more under the same Message-ID, by which mail programs know it as the same. See docs/decisions/report-mails.md.
 */
export async function sendReport(house: House, { tenantId, deliveryId }: Task): Promise<void> {
  const { mail } = house.config;
  const due = await withTenant(tenantId, (tx) => begin(tx, deliveryId));
  if (!due) return;
  if (!mail) {
    await withTenant(tenantId, (tx) => note(tx, deliveryId, notSetUp));
    return;
  }
  const { delivery, report } = due;
  const outcome = await sendMail(mail, await compose(house, tenantId, delivery, report));
  await withTenant(tenantId, (tx) => note(tx, deliveryId, outcome));
}

type Noted = MailOutcome | typeof notSetUp;
const notSetUp = { state: "later", problem: "not_set_up", replyCode: null } as const;

// The try is counted before it is made: one that kills the process counts too.
async function begin(tx: Tx, id: string): Promise<{ delivery: Delivery; report: FrozenReport } | null> {
  const delivery = await tx
    .selectFrom("report_delivery")
    .innerJoin("report_recipient", "report_recipient.id", "report_delivery.recipient_id")
    .selectAll("report_delivery")
    .select(["report_recipient.opted_out_at", "report_recipient.removed_at"])
    .where("report_delivery.id", "=", id)
    .where("state", "=", "waiting")
    .forUpdate("report_delivery")
    .executeTakeFirst();
  if (!delivery) return null;
  const isWanted = delivery.opted_out_at === null && delivery.removed_at === null;
  await tx
    .updateTable("report_delivery")
    .set(
      isWanted
        ? { tries: sql<number>`tries + 1`, tried_at: tx.now }
        : { state: "opted_out", next_try_at: null },
    )
    .where("id", "=", id)
    .execute();
  if (!isWanted) return null;
  return { delivery: delivery as unknown as Delivery, report: await frozenReport(tx, delivery.report_id) };
}

async function compose(house: House, tenantId: string, delivery: Delivery, report: FrozenReport) {
  const { publicUrl } = house.config;
  const token = signLink(house.secret, {
    purpose: "report",
    tenantId,
    linkId: delivery.recipient_id,
    expiresAt: report.at.getTime() + tenYears,
  });
  const stopUrl = `${publicUrl}/api/report-mail?token=${token}`;
  const pageUrl = `${publicUrl}/console/reports/${delivery.report_id}`;
  const files = [];
  for (const format of delivery.attachments) files.push(await drawReport(report, format, delivery.language));
  return {
    to: delivery.address,
    ...mailText(report.model, delivery.language, { pageUrl, stopUrl }),
    messageId: delivery.message_id,
    stopUrl,
    attachments: files,
  };
}

const tenYears = 10 * 365 * 86_400_000;

async function note(tx: Tx, id: string, outcome: Noted): Promise<void> {
  const { tries } = await tx
    .selectFrom("report_delivery")
    .select("tries")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (outcome.state === "later") return noteLater(tx, id, tries, outcome);
  const changes =
    outcome.state === "sent"
      ? { state: "sent", sent_at: tx.now, problem: null, reply_code: null }
      : { state: "refused", problem: "refused", reply_code: outcome.replyCode };
  await tx
    .updateTable("report_delivery")
    .set({ ...changes, next_try_at: null })
    .where("id", "=", id)
    .execute();
}

async function noteLater(
  tx: Tx,
  id: string,
  tries: number,
  { problem, replyCode }: Extract<Noted, { state: "later" }>,
): Promise<void> {
  const wait = waitMinutes[tries - 1];
  const next = wait === undefined ? null : new Date(tx.now.getTime() + wait * 60_000);
  await tx
    .updateTable("report_delivery")
    .set({ state: next ? "waiting" : "given_up", next_try_at: next, problem, reply_code: replyCode })
    .where("id", "=", id)
    .execute();
  if (next) await addJob(tx, "send_report", { deliveryId: id }, { runAt: next, key: `send report ${id}` });
}

// Greylisting lets a second try through after minutes; a server that is down may stay so for a day.
const waitMinutes = [5, 20, 60, 240, 720, 1_440];
