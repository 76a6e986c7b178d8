import type { z } from "zod";
import type { Indicator, measured } from "../../../shared/api/performance-fields.ts";
import type { Tx } from "../../db/database.ts";
import { discoveries } from "../../statistics/false-discovery.ts";
import { type Standardised, standardise } from "../../statistics/standardisation.ts";
import { type By, countCells, countTotals, type Total } from "./count-facts.ts";
import { indicatorsOn, type VersionedIndicator } from "./indicators.ts";
import type { Period } from "./period.ts";

type Measured = z.output<typeof measured>;
export type Figure = {
  indicator: Indicator & { version: number; fromDay: string | null };
  house: number | null;
  rows: (Measured & { group: string })[];
};

/** Of the differences said to be such, at most this share is chance, on average. */
export const falseDiscoveryRate = 0.01;
/** Fewer conversations than these tell nothing of a person. */
export const fewestConversations = 20;

/** Every indicator of a period, by group; who stands out is judged over all of them at once. */
export async function performance(tx: Tx, period: Period, by: By): Promise<Figure[]> {
  const counted: Counted[] = [];
  for (const indicator of await indicatorsOn(tx, period.to))
    counted.push(await count(tx, indicator, period, by));
  const judged = counted.flatMap(({ compared }) => compared).filter(isEnough);
  const stands = discoveries(
    judged.map(({ pValue }) => pValue),
    falseDiscoveryRate,
  );
  const outstanding = new Set(judged.filter((_, index) => stands[index]));
  return counted.map((one) => present(one, outstanding));
}

type Counted = {
  versioned: VersionedIndicator;
  house: number | null;
  compared: Standardised[];
  totals: Total[];
};

async function count(tx: Tx, versioned: VersionedIndicator, period: Period, by: By): Promise<Counted> {
  const { indicator } = versioned;
  if (indicator.statistic !== "mean") {
    const totals = await countTotals(tx, indicator, period, by);
    const house = totals.length > 0 ? totals.reduce((sum, { value }) => sum + value, 0) : null;
    return { versioned, house, compared: [], totals };
  }
  const standardised = standardise(await countCells(tx, indicator, period, by), ranges[indicator.unit]);
  return {
    versioned,
    house: standardised?.overall ?? null,
    compared: standardised?.groups ?? [],
    totals: [],
  };
}

const ranges: Record<Indicator["unit"], [number, number]> = {
  share: [0, 1],
  percent: [0, 100],
  score: [1, 5],
  seconds: [0, Number.POSITIVE_INFINITY],
  count: [0, Number.POSITIVE_INFINITY],
  hours: [0, Number.POSITIVE_INFINITY],
};

function isEnough({ conversations }: { conversations: number }): boolean {
  return conversations >= fewestConversations;
}

function present({ versioned, house, compared, totals }: Counted, outstanding: Set<Standardised>): Figure {
  const { indicator, version, fromDay } = versioned;
  const rows = [
    ...compared.map((one) => ({
      group: one.group,
      conversations: one.conversations,
      counted: one.n,
      value: one.raw,
      expected: one.expected,
      adjusted: one.adjusted,
      low: one.low,
      high: one.high,
      standing: standing(indicator, one, outstanding.has(one)),
    })),
    ...totals.map((one) => ({ ...nothingCompared, ...one })),
  ];
  return {
    indicator: { ...indicator, version, fromDay },
    house,
    rows: rows.sort((one, other) => one.group.localeCompare(other.group)),
  };
}

function standing({ direction }: Indicator, one: Standardised, standsOut: boolean): Measured["standing"] {
  if (direction === "neither") return "not_compared";
  if (!isEnough(one)) return "too_few";
  if (!standsOut) return "alike";
  return one.raw > one.expected === (direction === "more") ? "better" : "worse";
}

/** Where nothing was counted, or where a volume is not held against anybody. */
export const nothingCompared = {
  conversations: 0,
  counted: 0,
  value: null,
  expected: null,
  adjusted: null,
  low: null,
  high: null,
  standing: "not_compared",
} satisfies Measured;
