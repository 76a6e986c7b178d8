import { z } from "zod";

/** The name of a fact, as the fact schema of the entitlement rules has it. */
export const factName = z.string().regex(/^[a-z0-9_]{1,60}$/);

/** What a fact may hold: anything that JSON can say and the database can keep. */
export const factValue = z.unknown().refine(isStorable, { error: "unstorable_character" });

const longestValue = 4_000;

function isStorable(value: unknown): boolean {
  const text = JSON.stringify(value ?? null);
  return text.length <= longestValue && !/\\u0000|\\ud[89a-f]/i.test(text);
}
