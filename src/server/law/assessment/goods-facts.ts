import { z } from "zod";
import { packsFolder, readPack } from "../../text/read-pack.ts";
import { type FactValues, factValues } from "./known-fact.ts";

/** What the goods are, told by their shop category and name. */
export function goodsFacts({ name, category }: { name: string; category: string | null }): FactValues {
  const kind = kindOf(name) ?? kindOf(category ?? "");
  return { item_type: name, category: kind?.category ?? category, ...kind?.facts };
}

function kindOf(text: string): GoodsKind | undefined {
  const lower = text.toLowerCase();
  return kinds().find(({ words }) => words.some((word) => lower.includes(word)));
}

const goodsKind = z.strictObject({
  category: z.string(),
  words: z.array(z.string()).min(1),
  facts: factValues,
});
type GoodsKind = z.infer<typeof goodsKind>;

let known: GoodsKind[] | undefined;

function kinds(): GoodsKind[] {
  known ??= readPack(z.strictObject({ kinds: z.array(goodsKind) }), packsFolder, "facts/goods.yaml").kinds;
  return known;
}
