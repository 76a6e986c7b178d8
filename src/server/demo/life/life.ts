import type { DemoActor, DemoBody, DemoDeed, DemoRefs, DemoRoute } from "../deed.ts";
import type { Dice } from "../dice.ts";
import type { DemoHouse, DemoStaff, DemoStory } from "../plan.ts";
import { hour, minute, withinHours } from "../shanghai-time.ts";
import { fill, type Slots } from "../stories/fill.ts";
import type { Kernel } from "../stories/kernel.ts";
import type { Remedy } from "../stories/remedies.ts";
import { type AgentWords, agentWordsIn } from "../words/agent-words.ts";
import { type CustomerWords, customerWordsIn, type Mood } from "../words/customer-words.ts";
import type { Fate } from "./fate.ts";

/** One complaint while it is being told: what has been done, what time it is, and who has it now. */
export type Life = {
  dice: Dice;
  house: DemoHouse;
  kernel: Kernel;
  fate: Fate;
  mood: Mood;
  channel: NonNullable<DemoStory["filing"]["channel"]>;
  slots: Slots;
  priceMinor: number;
  deeds: DemoDeed[];
  at: number;
  owner: DemoStaff;
  /** How many questions departments have been asked. */
  requests: number;
  /** The options last put to the customer. */
  offered: Remedy[];
};

/** Whose hours the waiting is cut to: the desk is staffed from 9 to 21, departments from 9 to 19, customers sleep at night. */
export type Hours = "desk" | "department" | "customer";

export function pass(life: Life, leastHours: number, mostHours: number, hours: Hours = "desk"): void {
  const slowness = hours === "desk" ? pace[life.owner.manner] : 1;
  const then =
    life.at + life.dice.between(leastHours, mostHours) * slowness * hour + life.dice.whole(30, 90) * 1_000;
  life.at = opening[hours](then);
}

export function customerDoes<Route extends DemoRoute>(
  life: Life,
  route: Route,
  body: DemoBody<Route>,
  refs: DemoRefs = {},
): void {
  write(life, { kind: "customer" }, route, body, refs);
}

export function staffDoes<Route extends DemoRoute>(
  life: Life,
  staff: DemoStaff,
  route: Route,
  body: DemoBody<Route>,
  refs: DemoRefs = {},
): void {
  write(life, { kind: "staff", email: staff.email }, route, body, refs);
}

export function ownerDoes<Route extends DemoRoute>(
  life: Life,
  route: Route,
  body: DemoBody<Route>,
  refs: DemoRefs = {},
): void {
  staffDoes(life, life.owner, route, body, refs);
}

/** One of the wordings, filled with the story's facts. */
export function say(life: Life, wordings: readonly string[]): string {
  return fill(life.dice.pick(wordings), life.slots);
}

export function isEnglish(life: Life): boolean {
  return life.kernel.language === "en";
}

export function customerWords(life: Life): CustomerWords {
  return customerWordsIn(life.kernel.language ?? "zh");
}

export function agentWords(life: Life): AgentWords {
  return agentWordsIn(life.kernel.language ?? "zh");
}

function write<Route extends DemoRoute>(
  life: Life,
  by: DemoActor,
  route: Route,
  body: DemoBody<Route>,
  refs: DemoRefs,
): void {
  // The compiler cannot follow one route through the union of all deeds; the signature has already tied body to route.
  life.deeds.push({ do: route, at: new Date(life.at), by, body, refs } as DemoDeed);
  life.at += minute;
}

const pace = { warm: 0.8, plain: 1, hasty: 1.6 };

const opening: Record<Hours, (at: number) => number> = {
  desk: (at) => withinHours(at, 9, 21),
  department: (at) => withinHours(at, 9, 19),
  customer: (at) => withinHours(at, 7.5, 23.5),
};
