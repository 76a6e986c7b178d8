import type { Bilingual } from "./entitlement.ts";
import type { Bindings } from "./expression.ts";

/** What a rule's words may name beside the facts and definitions. */
export type Results = Record<string, number | string | null>;

/** Fills `{last_day}` with a day or text and `{amount:yuan}` with a sum such as ¥12.80. */
export function renderWords(words: Bilingual, results: Results, bindings: Bindings): Bilingual {
  return { zh: fill(words.zh), en: fill(words.en) };

  function fill(template: string): string {
    return template.replace(placeholder, (_, name: string, asYuan: string | undefined) => {
      const value = Object.hasOwn(results, name) ? results[name] : bindings[name];
      if (value === null || value === undefined) return "—";
      return asYuan ? yuan(Number(value)) : String(value);
    });
  }
}

const placeholder = /\{([a-z_]+)(:yuan)?\}/g;

function yuan(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}
