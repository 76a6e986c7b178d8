import type { Dice } from "../dice.ts";
import type { Goods } from "../goods/goods.ts";
import { day, isoDay } from "../shanghai-time.ts";

export type Batch = { code: string; madeOn: string; madeAt: number };

/** The batches of one thing, oldest first: a new one every two to five weeks, from well before the first order. */
export function batchesOf(dice: Dice, goods: Goods, now: number): Batch[] {
  const batches: Batch[] = [];
  let madeAt = now - dice.whole(150, 170) * day;
  while (madeAt < now - 5 * day) {
    batches.push(batchMadeAt(goods, madeAt));
    madeAt += dice.whole(14, 35) * day;
  }
  return batches;
}

/** The batch on the shelf when the order was packed: goods are sold about ten days after they are made. */
export function batchOnShelf(batches: Batch[], orderedAt: number): Batch {
  const onShelf = batches.findLast((batch) => batch.madeAt <= orderedAt - 10 * day) ?? batches[0];
  if (!onShelf) throw new RangeError("Goods without a batch");
  return onShelf;
}

export function batchMadeAt(goods: Goods, madeAt: number): Batch {
  const madeOn = isoDay(madeAt);
  const short = goods.sku.split("-")[1];
  return { code: `${short}-${madeOn.slice(2).replaceAll("-", "")}`, madeOn, madeAt };
}
