import type { Tx } from "../../../db/database.ts";
import { nearDuplicates } from "../../topics/near-duplicates.ts";
import { shinglesOf } from "../../topics/shingles.ts";

type Text = { id: string; text: string };

/** For each new text that nearly repeats an earlier one: which was the first. */
export async function findCopies(tx: Tx, texts: readonly Text[]): Promise<Map<string, string>> {
  const earlier = await earlierTexts(tx);
  const firstOf = new Map(earlier.map(({ id, copyOf }) => [id, copyOf ?? id]));
  const letters = [...earlier.toReversed(), ...texts].filter(isLetter);
  const copies = new Map<string, string>();
  for (const [first, ...others] of nearDuplicates(letters))
    for (const id of others) if (!firstOf.has(id)) copies.set(id, firstOf.get(first!) ?? first!);
  return copies;
}

// Compared is with what is still being passed on; a text that goes round again after a month is a new one.
const days = 14;
const mostCompared = 500;
// "太差了" in the same words is no copy of anything.
const leastShingles = 15;

async function earlierTexts(tx: Tx) {
  const rows = await tx
    .selectFrom("opinion_item")
    .select(["id", "title", "body", "copy_of"])
    .where("came_at", ">", new Date(tx.now.getTime() - days * 86_400_000))
    .orderBy("came_at", "desc")
    .orderBy("number", "desc")
    .limit(mostCompared)
    .execute();
  return rows.map(({ id, title, body, copy_of }) => ({ id, copyOf: copy_of, text: `${title}\n${body}` }));
}

function isLetter({ text }: Text): boolean {
  return shinglesOf(text).size >= leastShingles;
}
