import { parseMoney } from "../../../../shared/money.ts";
import { factWords } from "./fact-words.ts";

/** What a person typed or chose, as the form holds it. */
export type FactEntry = { value?: unknown };

/** The entry as the fact it means. */
export function factOf(fact: string, { value }: FactEntry, currency: string): unknown {
  const kind = factWords[fact]?.kind;
  if (kind === "money") return parseMoney(String(value), currency)?.minor ?? null;
  if (kind === "moment") return new Date(String(value)).toISOString();
  return value;
}
