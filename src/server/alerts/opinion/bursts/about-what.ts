import type { Tx } from "../../../db/database.ts";
import type { AlertScope } from "../../record/alert.ts";

const topicWords = 5;

/** What a burst is about: the batch, else the product, that at least half of its items name; else the words of its list. */
export async function aboutWhat(
  tx: Tx,
  itemIds: readonly string[],
  words: readonly string[],
): Promise<AlertScope> {
  const matches = await tx
    .selectFrom("opinion_match")
    .select(["item_id", "sku", "batch"])
    .where("item_id", "in", [...itemIds])
    .where("sku", "is not", null)
    .execute();
  const half = itemIds.length / 2;
  const batch = mostNamed(
    matches.flatMap(({ item_id, sku, batch }) =>
      batch ? [{ item: item_id, subject: { sku: sku!, batch } }] : [],
    ),
    half,
  );
  if (batch) return { kind: "batch", subject: batch };
  const goods = mostNamed(
    matches.map(({ item_id, sku }) => ({ item: item_id, subject: { sku: sku! } })),
    half,
  );
  return goods
    ? { kind: "sku", subject: goods }
    : { kind: "topic", subject: { words: words.slice(0, topicWords) } };
}

type Named = { item: string; subject: Record<string, string> };

function mostNamed(named: Named[], least: number): Record<string, string> | null {
  const groups = [...Map.groupBy(named, ({ subject }) => JSON.stringify(subject)).values()].map((group) => ({
    subject: group[0]!.subject,
    items: new Set(group.map(({ item }) => item)).size,
  }));
  const most = groups.toSorted((one, other) => other.items - one.items)[0];
  return most && most.items >= least ? most.subject : null;
}
