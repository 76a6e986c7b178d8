import { logGamma } from "../../statistics/special-functions.ts";

/** What a product's history says: complaints that came from so many units sold. */
export type History = { complaints: number; units: number };

/** The law of the products' rates within a category: Gamma with this many complaints in this many units. */
export type RateLaw = { complaints: number; units: number };

/**
 * The law under which the histories of a category's products are likeliest (Gamma-Poisson, the marginal likelihood is negative
 * binomial). Leave out what is under suspicion.
 */
export function rateLawOf(histories: readonly History[]): RateLaw {
  const complaints = sum(histories.map((history) => history.complaints));
  const units = sum(histories.map((history) => history.units));
  if (complaints === 0) return { complaints: 0.5, units: units + 1 };
  const mean = complaints / units;
  // One unknown is left: how alike the products are. The mean of the law is that of the histories.
  const shape = goldenSection((logShape) => -logLikelihood(histories, Math.exp(logShape), mean), -4, 9);
  return { complaints: Math.exp(shape), units: Math.exp(shape) / mean };
}

/** Complaints per unit of one product: its own history, drawn towards that of its category the more the shorter it is. */
export function shrunkRate(law: RateLaw, history: History): number {
  return (law.complaints + history.complaints) / (law.units + history.units);
}

function logLikelihood(histories: readonly History[], shape: number, mean: number): number {
  const rate = shape / mean;
  return sum(
    histories.map(
      ({ complaints, units }) =>
        logGamma(shape + complaints) -
        logGamma(shape) +
        shape * Math.log(rate / (rate + units)) +
        (complaints > 0 ? complaints * Math.log(units / (rate + units)) : 0),
    ),
  );
}

/** Where a function with one valley between the ends is least. */
function goldenSection(f: (x: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = from;
  let high = to;
  while (high - low > 1e-6) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (f(left) < f(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
