import type { Dice } from "../dice.ts";
import type { Goods } from "../goods/goods.ts";
import type { DemoCustomer, DemoHouse, DemoItem, DemoOrder } from "../plan.ts";
import { isoDay } from "../shanghai-time.ts";
import { batchOnShelf } from "./batches.ts";
import { composeParcel } from "./compose-parcel.ts";
import { knownAt, type OrderTimes } from "./order-times.ts";
import { places } from "./places.ts";
import type { Stock } from "./stock.ts";

export type Trade = { house: DemoHouse; shelf: Goods[]; stock: Stock; now: number; orderPrefix: string };

/** @param serial unique within the house */
export function composeOrder(
  dice: Dice,
  trade: Trade,
  serial: number,
  customer: DemoCustomer,
  basket: Goods[],
  course: OrderTimes,
): DemoOrder {
  const times = knownAt(trade.now, course);
  const [province, city] = dice.weighted(places, ([, , share]) => share);
  const parcel = composeParcel(dice, { houseSlug: trade.house.slug, city, times: course, now: trade.now });
  const items = basket.map((goods, index) => itemOf(dice, trade.stock, goods, index + 1, times.orderedAt));
  const goodsMinor = items.reduce((total, item) => total + item.priceMinor * item.quantity, 0);
  const freightMinor = goodsMinor >= 9_900 ? 0 : 800;
  return {
    houseSlug: trade.house.slug,
    shopCode: dice.pick(trade.house.shops).code,
    number: `${trade.orderPrefix}${isoDay(times.orderedAt).replaceAll("-", "").slice(2)}${String(serial).padStart(5, "0")}`,
    customer,
    state: stateOf(times),
    currency: "CNY",
    totalMinor: goodsMinor + freightMinor,
    freightMinor,
    orderedAt: new Date(times.orderedAt),
    paidAt: new Date(times.paidAt),
    shippedAt: dateOrNull(times.shippedAt),
    deliveredAt: dateOrNull(times.deliveredAt),
    promisedAt: new Date(times.promisedAt),
    province,
    city,
    items,
    parcels:
      parcel && times.shippedAt !== null ? [{ ...parcel, deliveredAt: dateOrNull(times.deliveredAt) }] : [],
  };
}

function itemOf(dice: Dice, stock: Stock, goods: Goods, line: number, orderedAt: number): DemoItem {
  const batch = batchOnShelf(stock.get(goods.sku) ?? [], orderedAt);
  return {
    line,
    sku: goods.sku,
    name: goods.name,
    quantity: goods.priceMinor < 10_000 && dice.chance(0.2) ? 2 : 1,
    priceMinor: goods.priceMinor,
    category: goods.category,
    supplier: goods.supplier,
    batchCode: batch.code,
    batchMadeOn: batch.madeOn,
  };
}

function stateOf(times: OrderTimes): DemoOrder["state"] {
  if (times.course === "cancelled") return "cancelled";
  if (times.deliveredAt !== null) return "delivered";
  return times.shippedAt !== null ? "shipped" : "paid";
}

function dateOrNull(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
