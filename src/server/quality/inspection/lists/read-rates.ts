import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { inspectionRoutes } from "../../../../shared/api/inspection-routes.ts";
import type { Tx } from "../../../db/database.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { Invalid } from "../../../refusals.ts";
import { dayOf } from "../inspect-batch.ts";
import { publishedRules } from "../rules/house-rules.ts";

type Filter = z.output<typeof inspectionRoutes.readInspectionRates.query>;
type Rates = z.input<typeof inspectionRoutes.readInspectionRates.answer>;
type RuleRates = Rates["rules"][number];
type Row = { code: string; day: string; outcome: string; count: number };

const mostDays = 92;

/** How often each rule was broken, and its course over the days of the house. Without a range: the last thirty days. */
export async function readRates(tx: Tx, filter: Filter): Promise<Rates> {
  const to = filter.to ? new Date(filter.to) : tx.now;
  const from = filter.from ? new Date(filter.from) : new Date(to.getTime() - 30 * 24 * 3_600_000);
  const { time_zone } = await ownTenant(tx);
  const days = daysBetween(dayOf(from, time_zone), dayOf(to, time_zone));
  const rows = await outcomeRows(tx, { ...filter, from, to, timeZone: time_zone });
  const rules = new Map((await publishedRules(tx)).map((rule) => [rule.code, rule]));
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    conversations: await countConversations(tx, { ...filter, from, to }),
    days,
    rules: [...rules.values()]
      .map(({ code, nameZh, nameEn, severity }) => ({
        code,
        nameZh,
        nameEn,
        severity,
        ...countsOf(
          rows.filter((row) => row.code === code),
          days,
        ),
      }))
      .filter(({ met, broken, notApplicable }) => met + broken + notApplicable > 0),
  };
}

function daysBetween(first: string, last: string): string[] {
  const [start, end] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)];
  const count = start.until(end, { largestUnit: "day" }).days + 1;
  if (count < 1 || count > mostDays) throw unfitRange();
  return Array.from({ length: count }, (_none, day) => start.add({ days: day }).toString());
}

type Range = Omit<Filter, "from" | "to"> & { from: Date; to: Date };

async function outcomeRows(
  tx: Tx,
  { staffId, shopId, channel, from, to, timeZone }: Range & { timeZone: string },
): Promise<Row[]> {
  let query = tx
    .selectFrom("inspection_result as found")
    .where("found.is_current", "=", true)
    .where("found.ended_at", ">=", from)
    .where("found.ended_at", "<=", to);
  if (staffId) query = query.where("found.staff_id", "=", staffId);
  if (shopId) query = query.where("found.shop_id", "=", shopId);
  if (channel) query = query.where("found.channel", "=", channel);
  const counted = query
    .select(["found.rule_code as code", "found.outcome as outcome"])
    .select(sql<string>`(found.ended_at AT TIME ZONE ${sql.lit(timeZone)})::date`.as("on_day"))
    .select((of) => of.fn.countAll<number>().as("count"))
    .groupBy(["code", "outcome", "on_day"]);
  // Written out only once counted: a day takes long to write, and there are millions of results a month.
  return tx
    .selectFrom(counted.as("counted"))
    .select(["code", "outcome", "count", sql<string>`on_day::text`.as("day")])
    .execute();
}

async function countConversations(tx: Tx, { staffId, shopId, channel, from, to }: Range): Promise<number> {
  let query = tx.selectFrom("inspection").where("ended_at", ">=", from).where("ended_at", "<=", to);
  if (staffId) query = query.where("staff_id", "=", staffId);
  if (shopId) query = query.where("shop_id", "=", shopId);
  if (channel) query = query.where("channel", "=", channel);
  const { count } = await query
    .select((of) => of.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

function countsOf(
  rows: Row[],
  days: string[],
): Pick<RuleRates, "met" | "broken" | "notApplicable" | "course"> {
  const sum = (outcome: string, day?: string) =>
    rows
      .filter((row) => row.outcome === outcome && (day === undefined || row.day === day))
      .reduce((total, { count }) => total + count, 0);
  return {
    met: sum("met"),
    broken: sum("broken"),
    notApplicable: sum("not_applicable"),
    course: days.map((day) => ({ met: sum("met", day), broken: sum("broken", day) })),
  };
}

function unfitRange(): Invalid {
  return new Invalid(
    "range_unfit",
    { zh: "时间范围须为 1 至 92 天。", en: "The range has to be between 1 and 92 days." },
    { fields: [{ at: "/to", code: "range_unfit" }] },
  );
}
