import { sql } from "kysely";
import { type Tx, withTenant } from "../../../db/database.ts";
import { addJob } from "../../../jobs/add-job.ts";
import { ownTenant } from "../../../people/tenant.ts";
import type { ReportFormat } from "../draw/report-file.ts";
import { keepReport } from "../make-report.ts";
import { dueMoment, latestEnded, periodFrom, type ReportKind } from "../period.ts";
import { queueMails } from "./queue-mails.ts";

/** Looks at the calendar: each kind that is made by itself, whose latest period is over and has no report, gets one. */
export async function queueDueReports(tx: Tx): Promise<void> {
  const { time_zone: timeZone } = await ownTenant(tx);
  const schedules = await tx.selectFrom("report_schedule").selectAll().where("is_on", "=", true).execute();
  for (const { kind, hour, since } of schedules) {
    const period = latestEnded(kind as ReportKind, tx.now, timeZone);
    const isDue = period.until > since && tx.now >= dueMoment(period, hour, timeZone);
    if (!isDue || (await isMade(tx, period))) continue;
    const { startsOn } = period;
    await addJob(
      tx,
      "make_report",
      { kind: period.kind, startsOn },
      { key: `report ${period.kind} ${startsOn}` },
    );
  }
}

/** Makes it once, whoever asks how often, and queues its mails in the same transaction. */
export async function scheduledReport({
  tenantId,
  kind,
  startsOn,
}: {
  tenantId: string;
  kind: ReportKind;
  startsOn: string;
}): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const { time_zone: timeZone } = await ownTenant(tx);
    const schedule = await tx
      .selectFrom("report_schedule")
      .selectAll()
      .where("kind", "=", kind)
      .where("is_on", "=", true)
      // Locked: two workers that look at once would both find no report.
      .forUpdate()
      .executeTakeFirst();
    if (!schedule || (await isMade(tx, { kind, startsOn }))) return;
    const { id } = await keepReport(tx, periodFrom(kind, startsOn, timeZone)!, null);
    await queueMails(tx, id, kind, schedule.attachments as ReportFormat[]);
  });
}

async function isMade(tx: Tx, { kind, startsOn }: { kind: ReportKind; startsOn: string }): Promise<boolean> {
  const made = await tx
    .selectFrom("report")
    .select("id")
    .where("kind", "=", kind)
    .where("starts_on", "=", sql<Date>`${startsOn}::date`)
    .limit(1)
    .executeTakeFirst();
  return made !== undefined;
}
