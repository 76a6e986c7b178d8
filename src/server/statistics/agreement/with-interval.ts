import { studentQuantile } from "../special-functions.ts";
import type { Coefficient, NoCoefficient } from "./ratings.ts";

/** A coefficient as people read it: with its 95 % interval where there is one, or why there is no coefficient. */
export type Estimated = {
  value: number | null;
  low: number | null;
  high: number | null;
  reason: NoCoefficient | null;
};

export function withInterval(coefficient: Coefficient): Estimated {
  if (coefficient.value === null) return { value: null, low: null, high: null, reason: coefficient.reason };
  const { value, standardError, items } = coefficient;
  // Without any spread the error is nought, which is no certainty: a handful of equal answers would look proven.
  if (!standardError) return { value, low: null, high: null, reason: null };
  const reach = studentQuantile(0.975, items - 1) * standardError;
  return { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach), reason: null };
}
