import type { Tx } from "../../db/database.ts";

export type NamedBatch = { sku: string; batch: string; supplier?: string };

/** The batches of the house whose code stands in a text, as customers read it from the package. */
export async function batchesNamed(tx: Tx, text: string): Promise<NamedBatch[]> {
  const words = codesIn(text);
  if (words.length === 0) return [];
  const rows = await tx
    .selectFrom("batch")
    .select(["sku", "code as batch", "supplier"])
    .where("code", "in", words)
    .limit(20)
    .execute();
  return rows.map(({ supplier, ...row }) => ({ ...row, ...(supplier && { supplier }) }));
}

const code = /[A-Za-z0-9][A-Za-z0-9._/-]{3,39}/g;

function codesIn(text: string): string[] {
  const found = text.slice(0, 20_000).normalize("NFKC").match(code) ?? [];
  const words = found.flatMap((word) => [word, word.toUpperCase(), word.replace(/[._/-]+$/, "")]);
  // Plain digits may be anything: a phone, a price, a day. They count where a batch has that very code.
  return [...new Set(words)].slice(0, 100);
}
