import { twoSidedP } from "../two-sided-p.ts";

/** The share of the standard normal distribution below x. */
export function normalShare(x: number): number {
  return x < 0 ? twoSidedP(x) / 2 : 1 - twoSidedP(x) / 2;
}

export function normalDensity(x: number): number {
  return Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI);
}
