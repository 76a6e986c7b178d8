import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import type { AlertScope } from "../../record/alert.ts";
import { exposedLines } from "./exposed-lines.ts";
import type { Speaking } from "./speaking.ts";

const dimensions = ["carrier", "warehouse", "province", "channel"] as const;
type Dimension = (typeof dimensions)[number];
type Common = { dimension: Dimension; value: string; count: number; of: number; usualShare: number | null };

/** What most of the complaints have in common, beside its share of all that was shipped and could have been complained about. */
export async function inCommon(tx: Tx, about: AlertScope, speaking: readonly Speaking[]): Promise<Common[]> {
  const found = dimensions.flatMap((dimension) => mostCommon(dimension, speaking));
  const shares = await shippedShares(tx, about, found);
  return found
    .map((common) => ({ ...common, usualShare: shares.get(`${common.dimension} ${common.value}`) ?? null }))
    .toSorted((one, other) => excess(other) - excess(one));
}

function mostCommon(dimension: Dimension, speaking: readonly Speaking[]): Omit<Common, "usualShare">[] {
  const values = speaking.flatMap((each) => each[dimension] ?? []);
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({
    value,
    count: all.length,
  }));
  const most = counts.toSorted((one, other) => other.count - one.count)[0];
  return most && most.count * 2 >= values.length ? [{ dimension, ...most, of: values.length }] : [];
}

async function shippedShares(
  tx: Tx,
  about: AlertScope,
  found: Omit<Common, "usualShare">[],
): Promise<Map<string, number>> {
  const lines = exposedLines(about);
  if (!lines || found.length === 0) return new Map();
  const mostOf = (dimension: Dimension) =>
    found.find((common) => common.dimension === dimension)?.value ?? null;
  const { rows } = await sql<{ carrier: number; warehouse: number; province: number; lines: number }>`
    SELECT count(*)::int AS lines,
      count(*) FILTER (WHERE p.carrier = ${mostOf("carrier")})::int AS carrier,
      count(*) FILTER (WHERE p.warehouse = ${mostOf("warehouse")})::int AS warehouse,
      count(*) FILTER (WHERE o.province = ${mostOf("province")})::int AS province
    ${lines}`.execute(tx);
  const { lines: all, ...counts } = rows[0]!;
  if (all === 0) return new Map();
  return new Map(
    Object.entries(counts).map(([dimension, count]) => [
      `${dimension} ${mostOf(dimension as Dimension)}`,
      count / all,
    ]),
  );
}

function excess({ count, of, usualShare }: Common): number {
  return count / of - (usualShare ?? 1);
}
