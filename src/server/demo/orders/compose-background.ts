import { arrival } from "../arrivals.ts";
import type { Dice } from "../dice.ts";
import type { Goods } from "../goods/goods.ts";
import type { DemoCustomer, DemoOrder } from "../plan.ts";
import { day } from "../shanghai-time.ts";
import { composeOrder, type Trade } from "./compose-order.ts";
import { timesFrom } from "./order-times.ts";

/** Orders nobody complains of: the many that make a complaint rare. */
export function composeBackground(
  dice: Dice,
  trade: Trade,
  count: number,
  nextCustomer: () => DemoCustomer,
  nextSerial: () => number,
): DemoOrder[] {
  const known: DemoCustomer[] = [];
  return Array.from({ length: count }, () => {
    const customer = known.length > 0 && dice.chance(0.3) ? dice.pick(known) : nextCustomer();
    known.push(customer);
    const basket = drawGoods(
      dice,
      trade,
      dice.weighted([1, 2, 3], (items) => [60, 30, 10][items - 1] ?? 0),
    );
    const orderedAt = arrival(dice, trade.now - 0.1 * day, 90);
    return composeOrder(dice, trade, nextSerial(), customer, basket, timesFrom(dice, orderedAt));
  });
}

/** Nothing twice in one basket. */
function drawGoods(dice: Dice, trade: Trade, count: number): Goods[] {
  const drawn = Array.from({ length: count }, () => dice.weighted(trade.shelf, ({ demand }) => demand));
  return [...new Set(drawn)];
}
