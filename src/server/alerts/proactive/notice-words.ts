import { timeNotNamed, unknownBlank } from "./proactive-refusals.ts";

export type Blanks = { order: string; time: string; reason: string };

const blank = /\{([^{}]*)\}/g;

/** @throws Invalid when a blank cannot be filled in, or the new time is not named */
export function refuseUnfillable(words: string): void {
  const named = [...words.matchAll(blank)].map(([, name = ""]) => name);
  const unknown = named.find((name) => !["order", "time", "reason"].includes(name));
  if (unknown !== undefined) throw unknownBlank(unknown);
  if (!named.includes("time")) throw timeNotNamed();
}

/** What one customer reads. */
export function fillIn(words: string, blanks: Blanks): string {
  return words.replace(blank, (_whole, name: keyof Blanks) => blanks[name]);
}

/** "12月25日 18时", by the house's clock: an hour is as exact as a carrier is. */
export function timeInWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("zh-CN", {
    timeZone,
    month: "long",
    day: "numeric",
    hour: "numeric",
    hourCycle: "h23",
  }).format(at);
}
