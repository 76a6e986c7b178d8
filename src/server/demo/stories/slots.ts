import type { Dice } from "../dice.ts";
import type { Goods } from "../goods/goods.ts";
import type { DemoCustomer, DemoOrder } from "../plan.ts";
import { dayInWords, englishDay } from "../shanghai-time.ts";
import type { Slots } from "./fill.ts";
import type { Kernel } from "./kernel.ts";

/** The facts a story's words may name. Those of the order are missing where there is none. */
export function slotsOf(
  dice: Dice,
  kernel: Kernel,
  customer: DemoCustomer,
  bought: { order: DemoOrder; goods: Goods } | null,
): Slots {
  const isEnglish = kernel.language === "en";
  return {
    few: String(dice.whole(2, 4)),
    days: String(dice.whole(3, 9)),
    refund: String(dice.whole(10_000_000, 99_999_999)),
    tracking2: `XD${dice.whole(10_000_000_000, 99_999_999_999)}`,
    carrier: "迅达快递",
    caller: isEnglish ? customer.name : `${customer.name.slice(0, 1)}${dice.pick(["女士", "先生"])}`,
    ...(bought && orderSlots(bought.order, bought.goods, isEnglish)),
  };
}

function orderSlots(order: DemoOrder, goods: Goods, isEnglish: boolean): Slots {
  const inWords = isEnglish ? englishDay : dayInWords;
  const parcel = order.parcels[0];
  return {
    order: order.number,
    item: isEnglish ? goods.calledInEnglish : goods.called,
    price: yuanInWords(goods.priceMinor, isEnglish),
    batch: order.items[0]?.batchCode ?? "",
    bought: inWords(order.orderedAt.getTime()),
    due: inWords(order.promisedAt.getTime()),
    city: order.city,
    ...(parcel && { carrier: parcel.carrier, tracking: parcel.trackingNumber }),
    ...(order.deliveredAt && { arrived: inWords(order.deliveredAt.getTime()) }),
  };
}

export function yuanInWords(minor: number, isEnglish: boolean): string {
  const yuan = String(minor / 100);
  return isEnglish ? `${yuan} yuan` : `${yuan} 元`;
}
