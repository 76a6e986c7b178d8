import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { Invalid, type Wording } from "../../refusals.ts";
import { lastPeriod, type Period, periodOfDays } from "./period.ts";

const mostDays = 366;

/** The days a person asked for, both included; else the plan's last whole period. */
export async function wantedPeriod(
  tx: Tx,
  { recurrence }: SamplingPlan,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<Period> {
  const { time_zone } = await ownTenant(tx);
  if (!from && !to) return lastPeriod(recurrence, tx.now, time_zone);
  if (!from || !to || from > to)
    throw wrong("period_not_clear", {
      zh: "请给出开始和结束日期，开始不晚于结束。",
      en: "Give a first and a last day, in this order.",
    });
  const period = periodOfDays(from, to, time_zone);
  // What may still grow is no frame: the sample would speak for conversations that could not be drawn.
  if (period.to > tx.now)
    throw wrong("period_not_over", {
      zh: "这段时间还没有结束。请选到昨天为止，否则今天后面结束的会话没有机会被抽到。",
      en: "This period is not over. End it yesterday at the latest: what ends later today could not be drawn.",
    });
  if (period.to.getTime() - period.from.getTime() > mostDays * 86_400_000)
    throw wrong("period_too_long", { zh: "一次最多抽一年。", en: "A draw covers a year at most." });
  return period;
}

function wrong(code: string, wording: Wording): Invalid {
  return new Invalid(code, wording, { fields: [{ at: "/from", code }] });
}
