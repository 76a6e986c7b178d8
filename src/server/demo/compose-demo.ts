import { createDice } from "./dice.ts";
import { gearGoods } from "./goods/gear-goods.ts";
import { homeGoods } from "./goods/home-goods.ts";
import { lingyue } from "./houses/lingyue.ts";
import { qingshan } from "./houses/qingshan.ts";
import { composeBackground } from "./orders/compose-background.ts";
import type { Trade } from "./orders/compose-order.ts";
import { customerWell } from "./orders/customers.ts";
import { composeStock } from "./orders/stock.ts";
import type { DemoOrder, DemoPlan, DemoStory } from "./plan.ts";
import { minute } from "./shanghai-time.ts";
import { type Teller, tellClusters, tellOrdinary, tellStages } from "./stories/compose-stories.ts";
import { tellDuplicates } from "./stories/tell-duplicates.ts";
import type { ToldStory } from "./stories/tell-story.ts";

export const demoSize = { orders: 3_000, complaints: 600, duplicates: 18 };

/** The whole demo from a number and a moment: the same two make the same demo. Nothing in it is later than `now`. */
export function composeDemo({ seed, now }: { seed: number; now: Date }): DemoPlan {
  const dice = createDice(seed);
  const at = Math.floor(now.getTime() / minute) * minute;
  const trades: Trade[] = [
    {
      house: qingshan,
      shelf: homeGoods,
      stock: composeStock(dice, homeGoods, at),
      now: at,
      orderPrefix: "QS",
    },
    {
      house: lingyue,
      shelf: gearGoods,
      stock: composeStock(dice, gearGoods, at),
      now: at,
      orderPrefix: "LY",
    },
  ];
  const nextCustomer = customerWell(dice);
  const nextSerial = counter();
  const teller: Teller = { dice, trades, now: at, nextCustomer, nextSerial, heard: new Set() };

  const told = tellAll(teller);
  const duplicates = tellDuplicates(teller, told, demoSize.duplicates);
  const complainedOf = told.flatMap(({ order }) => order ?? []);
  const perHouse = Math.ceil((demoSize.orders - complainedOf.length) / trades.length);
  const background = trades.flatMap((trade) =>
    composeBackground(dice, trade, perHouse, nextCustomer, nextSerial),
  );
  return {
    houses: trades.map(({ house }) => house),
    orders: byTime([...complainedOf, ...background].slice(0, demoSize.orders)),
    complaints: byReceipt([...told.map(({ story }) => story), ...duplicates]),
  };
}

function tellAll(teller: Teller): ToldStory[] {
  const staged = tellStages(teller);
  const clustered = tellClusters(teller);
  const ordinary = demoSize.complaints - staged.length - clustered.length - demoSize.duplicates;
  return [...staged, ...clustered, ...tellOrdinary(teller, ordinary)];
}

function counter(): () => number {
  let count = 0;
  return () => ++count;
}

function byTime(orders: DemoOrder[]): DemoOrder[] {
  return orders.toSorted((one, other) => one.orderedAt.getTime() - other.orderedAt.getTime());
}

function byReceipt(stories: DemoStory[]): DemoStory[] {
  return stories.toSorted((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
}
