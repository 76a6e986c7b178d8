import type { Delays } from "../engine/delays.ts";

/** Days after shipping on which complaints are told apart. */
export const longestDelay = 60;

/**
 * Until the house has seen enough of its own: few complaints while the parcel is on its way, most within two weeks of its
 * arrival, on every weekday alike.
 */
export const usualDelays: Delays = {
  delay: normalised(Array.from({ length: longestDelay + 1 }, (_, day) => weightOf(day))),
  weekdayFactors: [1, 1, 1, 1, 1, 1, 1],
};

function weightOf(day: number): number {
  return day < 3 ? 0.3 + 0.2 * day : 0.9 ** (day - 3);
}

function normalised(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
