import { Temporal } from "temporal-polyfill";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid, type Wording } from "../../refusals.ts";

/** Whole days of the house's calendar, both included. */
export type Period = { from: string; to: string };

const usualDays = 28;
const mostDays = 400;

/** The days asked for; the last four weeks where nothing is said. */
export async function periodOf(tx: Tx, wanted: { from?: string; to?: string }): Promise<Period> {
  const today = await todayOf(tx);
  const to = Temporal.PlainDate.from(wanted.to ?? today);
  const from = wanted.from ? Temporal.PlainDate.from(wanted.from) : to.subtract({ days: usualDays - 1 });
  if (Temporal.PlainDate.compare(to, today) > 0)
    throw wrongPeriod("to", "period_in_future", {
      zh: "结束日期还没到，请选今天或更早的日期。",
      en: "The last day is still to come. Please choose today or an earlier day.",
    });
  if (Temporal.PlainDate.compare(from, to) > 0)
    throw wrongPeriod("from", "period_ends_before_it_begins", {
      zh: "开始日期晚于结束日期，请改一下。",
      en: "The first day is after the last one. Please change one of them.",
    });
  if (from.until(to).days >= mostDays)
    throw wrongPeriod("from", "period_too_long", {
      zh: `一次最多看 ${mostDays} 天，请缩短时间范围。`,
      en: `At most ${mostDays} days can be shown at once. Please choose a shorter period.`,
    });
  return { from: from.toString(), to: to.toString() };
}

export async function todayOf(tx: Tx): Promise<string> {
  const { time_zone: timeZone } = await ownTenant(tx);
  return Temporal.Instant.fromEpochMilliseconds(tx.now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

function wrongPeriod(at: "from" | "to", code: string, wording: Wording): Invalid {
  return new Invalid(code, wording, { fields: [{ at: `/${at}`, code }] });
}
