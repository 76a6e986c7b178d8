import { factNames } from "../../../shared/api/performance-fields.ts";
import type { operations } from "../../../shared/api/schema.gen.ts";
import type { Versioned } from "./indicators-query.ts";

type Wanted = operations["saveIndicator"]["requestBody"]["content"]["application/json"];
export type Defined = Wanted["indicator"];
export type FactKind = Defined["counts"];

/** A version as it is typed: hours may be left open, which is all day. */
export type IndicatorEntry = {
  indicator: Omit<Defined, "hours"> & { hours?: { from?: number | null; to?: number | null } };
  fromDay: string;
  isUsed: boolean;
};

export const factKinds = Object.keys(factNames) as FactKind[];
export const groups: Defined["group"][] = ["speed", "outcome", "promise", "quality", "load"];
export const statistics: Defined["statistic"][] = ["mean", "total", "active_hours"];
export const units: Defined["unit"][] = ["share", "seconds", "score", "percent", "count", "hours"];
export const directions: Defined["direction"][] = ["more", "less", "neither"];

/** What a formula over this kind may ask for, beside what every counted thing has. */
export function namesOf(kind: FactKind): string[] {
  return [...Object.keys(factNames[kind]), "hour", "chapter", "channel", "category", "severity"];
}

export function entryOf(known: Versioned | undefined, today: string): IndicatorEntry {
  if (known) return { indicator: known.indicator, fromDay: today, isUsed: known.isUsed };
  return { indicator: empty, fromDay: today, isUsed: true };
}

const empty = {
  code: "",
  zh: "",
  en: "",
  aboutZh: "",
  aboutEn: "",
  group: "speed",
  counts: "round",
  formula: "",
  statistic: "mean",
  unit: "share",
  direction: "more",
  channels: [],
  isAdjusted: true,
} satisfies Defined;

export function definedBy({
  indicator: { hours, platform, ...entered },
}: Pick<IndicatorEntry, "indicator">): Defined {
  const { from, to } = hours ?? {};
  return {
    ...entered,
    ...(platform?.trim() && { platform: platform.trim() }),
    ...((typeof from === "number" || typeof to === "number") && { hours: { from: from ?? 0, to: to ?? 24 } }),
  };
}
