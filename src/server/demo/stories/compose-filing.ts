import type { Dice } from "../dice.ts";
import type { DemoCustomer, DemoStory } from "../plan.ts";
import { customerWordsIn, type Mood } from "../words/customer-words.ts";
import { asTyped } from "../words/typing-habits.ts";
import { fill, type Slots } from "./fill.ts";
import type { Kernel } from "./kernel.ts";

type Filing = DemoStory["filing"];
export type Channel = NonNullable<Filing["channel"]>;

type Facts = {
  kernel: Kernel;
  channel: Channel;
  mood: Mood;
  slots: Slots;
  customer: DemoCustomer;
  orderNumber: string | undefined;
};

/** What the customer sends, as the form or the agent on the telephone puts it in. */
export function composeFiling(dice: Dice, facts: Facts): Filing {
  const { kernel, channel, slots, customer } = facts;
  return {
    channel,
    title: fill(dice.pick(kernel.titles), slots),
    text: asTyped(dice, channel, tell(dice, facts), customer.name),
    demand: dice.chance(0.7) ? kernel.demand : undefined,
    orderNumber: facts.orderNumber,
    orderLine: facts.orderNumber ? 1 : undefined,
    customer: { name: customer.name, phone: customer.phone },
    language: kernel.language ?? "zh",
  };
}

function tell(dice: Dice, { kernel, mood, slots }: Facts): string[] {
  const words = customerWordsIn(kernel.language ?? "zh");
  const adds = dice.pickSome(
    kernel.adds,
    dice.weighted([0, 1, 2], (count) => [3, 5, 2][count] ?? 0),
  );
  const sentences = [
    dice.pick(words.greets[mood]),
    dice.pick(kernel.said),
    ...adds,
    ...(dice.chance(0.75) ? [dice.pick(kernel.wants)] : []),
    dice.pick(words.ends[mood]),
  ];
  return sentences.map((sentence) => fill(sentence, slots));
}
