import type { Dice } from "../dice.ts";
import type { Goods } from "../goods/goods.ts";
import { day } from "../shanghai-time.ts";
import { type Batch, batchesOf, batchMadeAt } from "./batches.ts";

/** Batches of every thing on sale, by SKU. */
export type Stock = Map<string, Batch[]>;

/** The thing whose batch made some weeks ago has a lid that leaks: the demo's slow alarm. */
export const badBatch = { sku: "QS-BW500", madeDaysAgo: 46 };

/** Where a trouble is told of, the days on which batches were made do not depend on chance. */
const madeDaysAgo: Record<string, number[]> = {
  [badBatch.sku]: [165, 138, 110, 88, 64, badBatch.madeDaysAgo, 12],
  "QS-NF03": [160, 115, 75, 42],
  "QS-CJ01": [165, 120, 80, 44],
};

export function composeStock(dice: Dice, shelf: Goods[], now: number): Stock {
  return new Map(
    shelf.map((goods) => {
      const days = madeDaysAgo[goods.sku];
      if (!days) return [goods.sku, batchesOf(dice, goods, now)];
      return [goods.sku, days.map((ago) => batchMadeAt(goods, now - ago * day))];
    }),
  );
}
