import { z } from "zod";
import { factsSchema } from "../facts.ts";

/** Where a fact comes from, from the farthest to the nearest: a nearer one stands in the place of a farther one. */
export const factSources = [
  "goods",
  "shop",
  "order",
  "complaint",
  "finding",
  "earlier_answer",
  "staff",
  "customer",
] as const;
export type FactSource = (typeof factSources)[number];

/** What the same goods cost later: only the house's own promises ask for it, the law does not. */
const priceDrop = z.object({ price_fen: z.int().nonnegative(), seen_at: z.iso.datetime({ offset: true }) });
export type PriceDrop = z.infer<typeof priceDrop>;

/** Every fact that can be known, the law's and the promises'. */
export const factSchemas = { ...factsSchema.shape, price_drop: priceDrop.nullable() };
export type KnownFactName = keyof typeof factSchemas;
export type FactValues = Partial<Record<KnownFactName, unknown>>;

const names = Object.keys(factSchemas) as [KnownFactName, ...KnownFactName[]];
export const factValues = z.partialRecord(z.enum(names), z.json());

export type KnownFact = {
  name: KnownFactName;
  value: unknown;
  source: FactSource;
  /** Who answered, where a person did. */
  by: string | null;
  at: Date | null;
};

/** Facts of one source, none of them a person's answer. */
export function factsFrom(source: FactSource, values: FactValues): KnownFact[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ({ name: name as KnownFactName, value, source, by: null, at: null }));
}

/** One fact per name: the later of the list stands. */
export function nearest(facts: readonly KnownFact[]): KnownFact[] {
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
}

export function valuesOf(facts: readonly KnownFact[]): FactValues {
  return Object.fromEntries(facts.map(({ name, value }) => [name, value]));
}
