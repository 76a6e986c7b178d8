import type { Dice } from "../../../src/server/demo/dice.ts";
import { type Habit, habits, shareOfAnybody, shareOfPlanted } from "./habits.ts";
import { type Matter, matters } from "./matters.ts";
import * as words from "./sentences.ts";

export type Turn = { from: "customer" | "agent"; minutes: number; body: string };
export type Told = {
  matter: Matter;
  channel: "portal" | "phone" | "chat";
  acceptMinutes: number;
  turns: Turn[];
  ruledMinutes: number;
  offeredMinutes: number;
  chosenMinutes: number;
  promisedMinutes: number;
  keptMinutes: number;
  closedMinutes: number;
  score: number | null;
  isAngry: boolean;
};

/** One conversation by an agent with at most one habit, in minutes from its receipt. */
export function tellConversation(dice: Dice, planted: Habit | null): Told {
  const shows = shownHabits(dice, planted);
  const isAngry = dice.chance(0.15);
  const acceptMinutes = shows.has("slow_first_response") ? dice.whole(400, 900) : dice.whole(3, 35);
  const turns = turnsOf(dice, shows, isAngry, acceptMinutes);
  const ruledMinutes = turns.at(-1)!.minutes + dice.whole(5, 60);
  const offeredMinutes = ruledMinutes + dice.whole(2, 20);
  const chosenMinutes = offeredMinutes + dice.whole(5, 300);
  const promisedMinutes = chosenMinutes + 24 * 60;
  const isBroken = shows.has("breaks_promises");
  const keptMinutes = isBroken
    ? promisedMinutes + dice.whole(60, 900)
    : chosenMinutes + dice.whole(60, 1_300);
  return {
    matter: dice.pick(matters),
    channel: dice.pick(["portal", "phone", "chat"] as const),
    acceptMinutes,
    turns,
    ruledMinutes,
    offeredMinutes,
    chosenMinutes,
    promisedMinutes,
    keptMinutes,
    closedMinutes: keptMinutes + dice.whole(10, 600),
    score: dice.chance(0.6) ? scoreOf(dice, shows, isAngry) : null,
    isAngry,
  };
}

function shownHabits(dice: Dice, planted: Habit | null): Set<Habit> {
  return new Set(habits.filter((habit) => dice.chance(habit === planted ? shareOfPlanted : shareOfAnybody)));
}

function turnsOf(dice: Dice, shows: Set<Habit>, isAngry: boolean, acceptMinutes: number): Turn[] {
  let minutes = acceptMinutes;
  const later = (least: number, most: number) => {
    minutes += dice.whole(least, most);
    return minutes;
  };
  const said = (body: string): Turn => ({ from: "agent", minutes: later(2, 20), body });
  const heard = (body: string): Turn => ({ from: "customer", minutes: later(1, 40), body });
  const opening = shows.has("no_apology") ? "您反映的情况收到了。" : dice.pick(words.apologies);
  const explaining = shows.has("vague_time")
    ? dice.pick(words.habitSentences.vague_time!)
    : dice.pick(words.explanations);
  return [
    said(`${opening}${explaining}`),
    heard(dice.pick(isAngry ? words.angryTurns : words.customerTurns)),
    said(`${shows.has("refuses_flatly") ? "" : dice.pick(words.waits)}${habitWords(dice, shows)}`),
    heard(dice.pick(words.customerTurns)),
    said(dice.pick(words.thanks)),
  ];
}

function habitWords(dice: Dice, shows: Set<Habit>): string {
  return (["refuses_flatly", "blames_customer", "absolute_promise", "private_contact"] as const)
    .filter((habit) => shows.has(habit))
    .map((habit) => dice.pick(words.habitSentences[habit]!))
    .join("");
}

function scoreOf(dice: Dice, shows: Set<Habit>, isAngry: boolean): number {
  return Math.max(1, dice.whole(4, 5) - shows.size - (isAngry ? 1 : 0));
}
