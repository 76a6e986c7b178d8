import { arrival } from "../arrivals.ts";
import type { Dice } from "../dice.ts";
import { drawFate } from "../life/fate.ts";
import type { Trade } from "../orders/compose-order.ts";
import type { DemoCustomer } from "../plan.ts";
import { day } from "../shanghai-time.ts";
import { allKernels } from "./all-kernels.ts";
import { clusters } from "./clusters.ts";
import { toldToStage, toldUntil } from "./cut-story.ts";
import { drawKernel } from "./draw-kernel.ts";
import type { Kernel } from "./kernel.ts";
import { type Stage, stages } from "./stages.ts";
import { type StoryPlan, type ToldStory, tellStory } from "./tell-story.ts";

export type Teller = {
  dice: Dice;
  trades: Trade[];
  now: number;
  nextCustomer: () => DemoCustomer;
  nextSerial: () => number;
  /** What has been written already. */
  heard: Set<string>;
};

/** Complaints of the last sixty days, each as far as it has come by now. */
export function tellOrdinary(teller: Teller, count: number): ToldStory[] {
  return tellMany(teller, count, (index) => {
    const trade = teller.dice.pick(teller.trades);
    const kernel = drawKernel(teller.dice, trade.shelf);
    const receivedAt = arrival(teller.dice, teller.now, 60);
    return toldUntil(teller.now, tellStory(planStory(teller, `o${index}`, trade, kernel, receivedAt)));
  });
}

/** The same trouble with the same thing, again and again: a bad batch and two that come out otherwise. */
export function tellClusters(teller: Teller): ToldStory[] {
  const trade = teller.trades[0] as Trade;
  return clusters.flatMap(({ kernel: code, sku, count, fromDaysAgo, toDaysAgo }) => {
    const kernel = allKernels.find((each) => each.code === code) as Kernel;
    return tellMany(teller, count, (index) => {
      const lastAt = teller.now - toDaysAgo * day;
      const receivedAt = arrival(teller.dice, lastAt, fromDaysAgo - toDaysAgo);
      const plan = planStory(teller, `${sku}-${index}`, trade, kernel, receivedAt);
      return toldUntil(teller.now, tellStory({ ...plan, sku }));
    });
  });
}

/** So many at each stage, whatever chance has made of the others. */
export function tellStages(teller: Teller): ToldStory[] {
  return stages.flatMap((stage, place) =>
    tellMany(teller, stage.count, (index) => tellAtStage(teller, stage, `s${place}-${index}`)),
  );
}

function tellAtStage(teller: Teller, stage: Stage, key: string): ToldStory | null {
  const { dice, now } = teller;
  const trade = dice.pick(teller.trades);
  const plan = planStory(teller, key, trade, drawKernel(dice, trade.shelf), now - 5 * day);
  const placed = { ...plan, fate: { ...plan.fate, ...stage.fate } };
  return toldToStage(now, placed, stage, dice.between(...stage.since));
}

/** Not every story comes to every stage, and no two people write the same: then another one is told. */
function tellMany(teller: Teller, count: number, tell: (index: number) => ToldStory | null): ToldStory[] {
  const told: ToldStory[] = [];
  for (let tries = 0; told.length < count; tries++) {
    if (tries > 100 * count) throw new RangeError(`Only ${told.length} of ${count} stories could be told`);
    const next = tell(told.length);
    if (!next || teller.heard.has(next.story.filing.text)) continue;
    teller.heard.add(next.story.filing.text);
    told.push(next);
  }
  return told;
}

function planStory(teller: Teller, key: string, trade: Trade, kernel: Kernel, receivedAt: number): StoryPlan {
  return {
    seed: teller.dice.whole(1, 2_000_000_000),
    key,
    trade,
    kernel,
    fate: drawFate(teller.dice),
    customer: teller.nextCustomer(),
    serial: teller.nextSerial(),
    receivedAt,
  };
}
