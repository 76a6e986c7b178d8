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
    title: capitalised(fill(dice.pick(kernel.titles), slots)),
    text: asTyped(dice, channel, tell(dice, facts), customer.name),
    demand: dice.chance(0.7) ? kernel.demand : undefined,
    orderNumber: facts.orderNumber,
    orderLine: facts.orderNumber ? 1 : undefined,
    customer: { name: customer.name, phone: customer.phone },
    language: kernel.language ?? "zh",
  };
}

function tell(dice: Dice, { kernel, channel, mood, slots }: Facts): string[] {
  const words = customerWordsIn(kernel.language ?? "zh");
  const adds = kernel.adds.filter((sentence) => channel !== "phone" || !isSeen.test(sentence));
  const ends = words.ends[mood].filter((sentence) => channel !== "phone" || !isSeen.test(sentence));
  const sentences = [
    dice.pick(words.greets[mood]),
    dice.pick(kernel.said),
    ...dice.pickSome(
      adds,
      dice.weighted([0, 1, 2], (count) => [3, 5, 2][count] ?? 0),
    ),
    ...(dice.chance(0.75) ? [dice.pick(kernel.wants)] : []),
    dice.pick(ends),
  ];
  return sentences.map((sentence) => fill(sentence, slots));
}

/** Nobody points at a picture, or smiles in signs, on the telephone. */
const isSeen = /附|截图|照片|拍|录屏|attached|\p{Extended_Pictographic}/u;

function capitalised(title: string): string {
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}
