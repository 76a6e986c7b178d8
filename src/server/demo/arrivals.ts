import type { Dice } from "./dice.ts";
import { clockHour, day, hour, startOfDay, weekday } from "./shanghai-time.ts";

/** A moment of the last days, as busy hours and days have it: evenings and late mornings, Mondays most, slowly growing. */
export function arrival(dice: Dice, now: number, mostDaysAgo: number): number {
  for (;;) {
    const at = now - dice.next() ** 1.15 * mostDaysAgo * day;
    const dayStart = startOfDay(at);
    const busy = busyHour(clockHour(at)) * (busyDay[weekday(dayStart)] ?? 1);
    if (dice.chance(busy)) return Math.min(at, now - hour / 12);
  }
}

function busyHour(clock: number): number {
  if (clock < 7) return 0.05;
  if (clock < 9.5) return 0.35;
  if (clock < 12) return 0.8;
  if (clock < 14) return 0.6;
  if (clock < 19) return 0.65;
  return clock < 22.5 ? 0.8 : 0.3;
}

/** From Sunday. */
const busyDay = [0.8, 1.2, 1, 0.95, 0.9, 0.9, 0.85];
