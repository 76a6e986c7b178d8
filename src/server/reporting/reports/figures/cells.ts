import type { z } from "zod";
import type { reportCell, reportFigure } from "../../../../shared/api/report-fields.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { wilson } from "../../../statistics/proportions.ts";
import {
  type Difference,
  differenceOfCounts,
  differenceOfMeans,
  differenceOfShares,
  intervalOfMean,
  verdictOf,
} from "./compare.ts";
import type { Tally } from "./tally.ts";

export type Cell = z.infer<typeof reportCell>;
export type Figure = z.infer<typeof reportFigure>;
export type InBoth = { zh: string; en: string };
type NumberCell = Extract<Cell, { kind: "number" }>;
type Unit = NumberCell["unit"];

export const nothing: Cell = { kind: "none" };

export function words(text: InBoth): Cell {
  return { kind: "text", text, complaint: null };
}

export function complaintCell(number: string): Cell {
  return { kind: "text", text: { zh: number, en: number }, complaint: number };
}

/** A number as it stands in the report: written the same on the page, on paper and in the workbook. */
export function quantity(value: number, unit: Exclude<Unit, "money">, rows: string | null): NumberCell {
  return { kind: "number", value, unit, currency: null, shown: written(value, unit), rows };
}

export function money(minor: number, currency: string, rows: string | null): NumberCell {
  const shown = { zh: formatMoney(minor, currency, "zh-CN"), en: formatMoney(minor, currency, "en") };
  return { kind: "number", value: minor, unit: "money", currency, shown, rows };
}

/** Hits of all, or nothing where there are none at all. */
export function share({ hits, count }: Tally, rows: string | null): Cell {
  return count > 0 ? quantity(hits / count, "share", rows) : nothing;
}

export function mean({ sum, measured }: Tally, unit: "score" | "points", rows: string | null): Cell {
  return measured > 0 ? quantity(sum / measured, unit, rows) : nothing;
}

export function middle(value: number | null, unit: "hours" | "minutes", rows: string | null): Cell {
  return value === null ? nothing : quantity(value, unit, rows);
}

type Named = { code: string; name: InBoth };
export type Pair = { now: Tally; before: Tally; days: number; daysBefore: number };

export function countFigure({ code, name }: Named, pair: Pair, rows: string): Figure {
  const { now, before, days, daysBefore } = pair;
  const difference = differenceOfCounts(
    { count: now.count, days },
    { count: before.count, days: daysBefore },
  );
  return figure({ code, name }, quantity(now.count, "count", rows), null, change(difference, "count"));
}

export function shareFigure({ code, name }: Named, { now, before }: Pair, rows: string): Figure {
  const difference = differenceOfShares(now, before);
  const [low, high] = now.count > 0 ? wilson(now.hits, now.count, 0.95) : [0, 0];
  const interval = now.count > 0 ? range(low, high, "share") : null;
  return figure({ code, name }, share(now, rows), interval, change(difference, "share"));
}

export function meanFigure(
  { code, name }: Named,
  { now, before }: Pair,
  unit: "score" | "points",
  rows: string,
): Figure {
  const interval = intervalOfMean(now);
  return figure(
    { code, name },
    mean(now, unit, rows),
    interval && range(interval[0], interval[1], unit),
    change(differenceOfMeans(now, before), unit),
  );
}

/** A figure nothing is compared with. */
export function plainFigure({ code, name }: Named, cell: Cell, interval: InBoth | null = null): Figure {
  return { code, name, cell, interval, change: null };
}

export function range(low: number, high: number, unit: Exclude<Unit, "money">): InBoth {
  const [from, to] = [written(low, unit), written(high, unit)];
  return { zh: `95% 区间 ${from.zh} 至 ${to.zh}`, en: `95% interval ${from.en} to ${to.en}` };
}

function figure(named: Named, cell: Cell, interval: InBoth | null, changed: Figure["change"]): Figure {
  return { ...named, cell, interval, change: changed };
}

function change(
  difference: Difference | null,
  unit: "count" | "share" | "score" | "points",
): Figure["change"] {
  if (!difference)
    return {
      verdict: "unknown",
      text: { zh: "数量太少，不与上期比较", en: "Too few to compare with the period before" },
    };
  const verdict = verdictOf(difference);
  const [by, low, high] = [difference.value, difference.low, difference.high].map((value) =>
    signed(value, unit),
  ) as [InBoth, InBoth, InBoth];
  const words = verdictWords[verdict];
  return {
    verdict,
    text: {
      zh: `比上期 ${by.zh}（${low.zh} 至 ${high.zh}），${words.zh}`,
      en: `${by.en} on the period before (${low.en} to ${high.en}): ${words.en}`,
    },
  };
}

const verdictWords = {
  usual: { zh: "在通常波动之内", en: "within usual variation" },
  more: { zh: "升高，超出通常波动", en: "up, beyond usual variation" },
  less: { zh: "降低，超出通常波动", en: "down, beyond usual variation" },
};

// The difference of two shares is told in points of a hundred.
function signed(value: number, unit: "count" | "share" | "score" | "points"): InBoth {
  const amount = unit === "share" ? `${fixed(Math.abs(value) * 100, 1)}` : written(Math.abs(value), unit).zh;
  const sign = Number(amount.replaceAll(",", "")) === 0 ? "±" : value > 0 ? "+" : "−";
  return unit === "share"
    ? { zh: `${sign}${amount} 个百分点`, en: `${sign}${amount} pp` }
    : { zh: `${sign}${amount}`, en: `${sign}${amount}` };
}

function written(value: number, unit: Exclude<Unit, "money">): InBoth {
  switch (unit) {
    case "count":
      return same(fixed(value, 0));
    case "share":
      return same(`${fixed(value * 100, 1)}%`);
    case "score":
      return same(fixed(value, 2));
    case "points":
      return same(fixed(value, 1));
    case "hours":
      return { zh: `${fixed(value, 1)} 小时`, en: `${fixed(value, 1)} h` };
    case "minutes":
      return { zh: `${fixed(value, 1)} 分钟`, en: `${fixed(value, 1)} min` };
  }
}

function same(shown: string): InBoth {
  return { zh: shown, en: shown };
}

const formats = [0, 1, 2].map(
  (digits) => new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
);

function fixed(value: number, digits: 0 | 1 | 2): string {
  return formats[digits]!.format(value);
}
