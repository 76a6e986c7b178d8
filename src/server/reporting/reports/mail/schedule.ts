import type { z } from "zod";
import type { reportRoutes } from "../../../../shared/api/report-routes.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import type { House } from "../../../house.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { ownTenant } from "../../../people/tenant.ts";
import type { ReportFormat } from "../draw/report-file.ts";
import { dueMoment, latestEnded, type ReportKind, runningPeriod } from "../period.ts";

type Answer = z.input<typeof reportRoutes.readReportSchedule.answer>;
type Wanted = z.output<typeof reportRoutes.changeReportSchedule.body>;

const kinds: ReportKind[] = ["day", "week", "month", "quarter"];

export async function readSchedule(house: House, tx: Tx): Promise<Answer> {
  const { time_zone: timeZone } = await ownTenant(tx);
  const rows = await tx.selectFrom("report_schedule").selectAll().execute();
  return {
    rows: kinds.map((kind) => {
      const row = rows.find((each) => each.kind === kind);
      const isOn = row?.is_on ?? false;
      const hour = row?.hour ?? 8;
      const { startsOn, endsOn } = latestEnded(kind, tx.now, timeZone);
      return {
        kind,
        isOn,
        hour,
        attachments: (row?.attachments as ReportFormat[]) ?? ["pdf"],
        nextAt: isOn ? nextMoment(kind, hour, tx.now, timeZone).toISOString() : null,
        latest: { startsOn, endsOn },
      };
    }),
    isMailSetUp: house.config.mail !== undefined,
    timeZone,
  };
}

export async function changeSchedule(actor: Staff, wanted: Wanted): Promise<{ kind: ReportKind }> {
  return inTransaction(actor, async (tx) => {
    const { kind, isOn, hour } = wanted;
    const changes = { is_on: isOn, hour, attachments: [...new Set(wanted.attachments)] };
    await tx
      .insertInto("report_schedule")
      .values({ kind, ...changes, since: tx.now })
      .onConflict((conflict) => conflict.columns(["tenant_id", "kind"]).doUpdateSet(changes))
      .execute();
    await recordSetting(tx, actor, "report_schedule_changed", { ...wanted });
    return { kind };
  });
}

// Between midnight and the hour the period that ended last is still to come.
function nextMoment(kind: ReportKind, hour: number, now: Date, timeZone: string): Date {
  const soon = dueMoment(latestEnded(kind, now, timeZone), hour, timeZone);
  return soon > now ? soon : dueMoment(runningPeriod(kind, now, timeZone), hour, timeZone);
}
