import { createDice, type Dice } from "../dice.ts";
import type { Goods } from "../goods/goods.ts";
import type { Fate } from "../life/fate.ts";
import type { Life } from "../life/life.ts";
import { live } from "../life/live.ts";
import { drawOwner, supervisorOf } from "../life/people.ts";
import { composeOrder, type Trade } from "../orders/compose-order.ts";
import { timesAround } from "../orders/order-times.ts";
import type { DemoCustomer, DemoOrder, DemoStory } from "../plan.ts";
import type { Mood } from "../words/customer-words.ts";
import { type Channel, composeFiling } from "./compose-filing.ts";
import type { Slots } from "./fill.ts";
import type { Kernel } from "./kernel.ts";
import { slotsOf } from "./slots.ts";

export type StoryPlan = {
  seed: number;
  key: string;
  trade: Trade;
  kernel: Kernel;
  fate: Fate;
  customer: DemoCustomer;
  /** Of its order. */
  serial: number;
  receivedAt: number;
  /** Where it is about this very thing, and nothing else was bought. */
  sku?: string;
};

/** `item`: what the customer calls the thing. */
export type ToldStory = { story: DemoStory; order: DemoOrder | null; item: string | null };

/** Tells one complaint from its receipt to its end. The same plan tells the same story. */
export function tellStory(plan: StoryPlan): ToldStory {
  const dice = createDice(plan.seed);
  const { kernel } = plan;
  const customer = customerOf(dice, plan);
  const bought = buyFor(dice, plan, customer);
  const life = lifeOf(dice, plan, slotsOf(dice, kernel, customer, bought), bought?.goods.priceMinor);
  const order = bought?.order ?? null;
  const filing = composeFiling(dice, { ...life, customer, orderNumber: order?.number });
  live(life);

  const { category, second, severity, demand } = kernel;
  const story: DemoStory = {
    houseSlug: plan.trade.house.slug,
    key: plan.key,
    kernel: kernel.code,
    receivedAt: new Date(plan.receivedAt),
    filing,
    photos: life.channel !== "phone" && dice.chance(0.75) ? (kernel.photos ?? []) : [],
    truth: { category, second, severity, demand },
    deeds: life.deeds,
  };
  return { story, order, item: life.slots.item ?? null };
}

function customerOf(dice: Dice, { kernel, customer }: StoryPlan): DemoCustomer {
  return kernel.language === "en" ? { ...customer, name: dice.pick(englishNames) } : customer;
}

function buyFor(
  dice: Dice,
  plan: StoryPlan,
  customer: DemoCustomer,
): { order: DemoOrder; goods: Goods } | null {
  const { trade, kernel, sku } = plan;
  if (kernel.fits === null) return null;
  const fitting = trade.shelf.filter(({ kind }) => kernel.fits?.includes(kind));
  const goods = dice.weighted(fitting, (one) => (sku ? Number(one.sku === sku) : one.demand));
  const extra = !sku && dice.chance(0.3) ? [dice.pick(trade.shelf)] : [];
  const times = timesAround(dice, kernel.course ?? "delivered", plan.receivedAt);
  return { order: composeOrder(dice, trade, plan.serial, customer, [goods, ...extra], times), goods };
}

function lifeOf(dice: Dice, plan: StoryPlan, slots: Slots, priceMinor = priceWithoutOrder): Life {
  const { kernel, fate, trade } = plan;
  return {
    dice,
    house: trade.house,
    kernel,
    fate,
    mood: dice.weighted(kernel.moods ?? moods, (one) => moodShare[one]),
    channel: drawChannel(dice, kernel),
    slots: { ...slots, lead: supervisorOf(trade.house).name },
    priceMinor,
    deeds: [],
    at: plan.receivedAt,
    owner: drawOwner(dice, trade.house, kernel.severity),
    requests: 0,
    offered: [],
  };
}

function drawChannel(dice: Dice, kernel: Kernel): Channel {
  const open = channels.filter(
    (channel) => kernel.language !== "en" || ["portal", "chat", "email"].includes(channel),
  );
  return dice.weighted(open, (channel) => channelShare[channel]);
}

/** Remedies are reckoned from a price; where nothing was bought, from a hundred yuan. */
const priceWithoutOrder = 10_000;

const channels = ["portal", "phone", "chat", "email", "marketplace", "platform", "social"] as const;
const channelShare = { portal: 44, phone: 14, chat: 12, email: 7, marketplace: 12, platform: 6, social: 5 };

const moods: Mood[] = ["calm", "worried", "disappointed", "angry", "furious"];
const moodShare = { calm: 32, worried: 16, disappointed: 22, angry: 21, furious: 9 };

const englishNames = [
  "Emma Carver",
  "Liam Hartley",
  "Sofia Brandt",
  "Noah Wexford",
  "Maya Lindqvist",
  "Oliver Penrose",
  "Priya Nadar",
  "Jonas Keller",
];
