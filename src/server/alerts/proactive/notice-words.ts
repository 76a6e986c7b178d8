import { Temporal } from "temporal-polyfill";
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

/** "12月25日 18时", by the house's clock. Nothing is delivered at night, and a carrier is not exact to the hour: by noon, six or the day's end. */
export function timeInWords(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("zh-CN", { timeZone, month: "long", day: "numeric" });
  const local = Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(timeZone);
  const hour = [12, 18].find((end) => local.hour < end) ?? 24;
  return `${format.format(at)} ${hour}时`;
}
