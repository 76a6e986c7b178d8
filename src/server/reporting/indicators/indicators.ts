import { sql } from "kysely";
import { z } from "zod";
import { type Indicator, indicator } from "../../../shared/api/performance-fields.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";

/** `version` 0: as it comes with the product. */
export type VersionedIndicator = {
  indicator: Indicator;
  version: number;
  fromDay: string | null;
  isUsed: boolean;
};

/** What is in use on a day, by its version of that day. */
export async function indicatorsOn(tx: Tx, day: string): Promise<VersionedIndicator[]> {
  return (await allIndicators(tx, day)).filter(({ isUsed }) => isUsed);
}

export async function indicatorOn(tx: Tx, code: string, day: string): Promise<VersionedIndicator> {
  const found = (await indicatorsOn(tx, day)).find(({ indicator }) => indicator.code === code);
  if (found) return found;
  throw new NotFound("indicator_not_found", {
    zh: "没有这个指标，或者它在这段时间没有启用。",
    en: "There is no such indicator, or it was not in use at that time.",
  });
}

/** The version of each that holds on a day, used or not: the house's own in place of those that come with the product. */
export async function allIndicators(tx: Tx, day?: string): Promise<VersionedIndicator[]> {
  const rows = await tx
    .selectFrom("indicator_version")
    .distinctOn("code")
    .select(["code", "version", "definition", "is_used", sql<string>`from_day::text`.as("from")])
    .where((where) => (day ? where("from_day", "<=", sql<Date>`${day}::date`) : where.lit(true)))
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  const own = rows.map((row) => ({
    indicator: indicator.parse(row.definition),
    version: row.version,
    fromDay: row.from,
    isUsed: row.is_used,
  }));
  const ownOf = new Map(own.map((one) => [one.indicator.code, one]));
  const given = packIndicators().map((one) => ownOf.get(one.code) ?? asGiven(one));
  const added = own.filter(({ indicator }) => !packIndicators().some(({ code }) => code === indicator.code));
  return [...given, ...added];
}

function asGiven(indicator: Indicator): VersionedIndicator {
  return { indicator, version: 0, fromDay: null, isUsed: true };
}

let pack: Indicator[] | undefined;

function packIndicators(): Indicator[] {
  pack ??= readPack(
    z.strictObject({ indicators: z.array(indicator) }),
    packsFolder,
    "indicators/service.yaml",
  ).indicators;
  return pack;
}
