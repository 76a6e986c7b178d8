import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { addJobs } from "../../../jobs/add-job.ts";
import type { ReportFormat } from "../draw/report-file.ts";
import type { ReportKind } from "../period.ts";

/**
 * One mail for each recipient of this kind who has not had this report. The row is what keeps it from going out twice:
 * one for each report and address. Returns how many were queued.
 */
export async function queueMails(
  tx: Tx,
  reportId: string,
  kind: ReportKind,
  attachments: ReportFormat[],
): Promise<number> {
  const recipients = await recipientsOf(tx, kind);
  if (recipients.length === 0) return 0;
  const queued = await tx
    .insertInto("report_delivery")
    .values(
      recipients.map(({ id: recipientId, address, language }) => {
        const id = newId();
        return {
          id,
          report_id: reportId,
          recipient_id: recipientId,
          address,
          language,
          attachments,
          message_id: `<report-${reportId}-${recipientId}@mingjing>`,
          state: "waiting",
          queued_at: tx.now,
          next_try_at: tx.now,
        };
      }),
    )
    .onConflict((conflict) => conflict.columns(["tenant_id", "report_id", "address"]).doNothing())
    .returning("id")
    .execute();
  await addJobs(
    tx,
    "send_report",
    queued.map(({ id }) => ({ payload: { deliveryId: id }, key: `send report ${id}` })),
  );
  return queued.length;
}

// A colleague may stand on the list a second time by their address: one mail is enough.
async function recipientsOf(tx: Tx, kind: ReportKind) {
  const address = sql<string>`lower(coalesce(report_recipient.email, staff.email))`;
  const rows = await tx
    .selectFrom("report_recipient")
    .leftJoin("staff", "staff.id", "report_recipient.staff_id")
    .select(["report_recipient.id", "report_recipient.language", address.as("address")])
    .where(sql<boolean>`${kind} = ANY(report_recipient.kinds)`)
    .where("report_recipient.removed_at", "is", null)
    .where("report_recipient.opted_out_at", "is", null)
    .where(({ or, eb }) => or([eb("staff.id", "is", null), eb("staff.is_active", "=", true)]))
    .orderBy("report_recipient.added_at")
    .limit(500)
    .execute();
  return [...Map.groupBy(rows, (row) => row.address).values()].map(([first]) => first!);
}
