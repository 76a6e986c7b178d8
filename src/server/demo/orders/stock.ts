import type { Dice } from "../dice.ts";
import type { Goods } from "../goods/goods.ts";
import { day } from "../shanghai-time.ts";
import { type Batch, batchesOf, batchMadeAt } from "./batches.ts";

/** Batches of every thing on sale, by SKU. */
export type Stock = Map<string, Batch[]>;

/** The thing whose batch made some weeks ago has a lid that leaks: the demo's slow alarm. */
export const badBatch = { sku: "QS-BW500", madeDaysAgo: 46 };

const flaskBatchesDaysAgo = [165, 138, 110, 88, 64, badBatch.madeDaysAgo, 12];

export function composeStock(dice: Dice, shelf: Goods[], now: number): Stock {
  return new Map(
    shelf.map((goods) => {
      if (goods.sku !== badBatch.sku) return [goods.sku, batchesOf(dice, goods, now)];
      return [goods.sku, flaskBatchesDaysAgo.map((days) => batchMadeAt(goods, now - days * day))];
    }),
  );
}
