import { clockHour, day, dayInWords, englishDay, hour, startOfDay, withinHours } from "../shanghai-time.ts";
import { isEnglish, type Life } from "./life.ts";

/** "今天 16:00 前": a full hour some hours ahead, while the desk is staffed. Answers when that is. */
export function saySoon(life: Life): number {
  const at = life.at + life.dice.whole(2, 4) * hour;
  life.slots.soon = before(life, at);
  life.slots.agent = life.owner.name;
  return fullHour(at);
}

export function sayDue(life: Life, at: number): void {
  life.slots.due2 = before(life, at);
}

function before(life: Life, at: number): string {
  const open = fullHour(at);
  const days = Math.round((startOfDay(open) - startOfDay(life.at)) / day);
  const clock = `${clockHour(open)}:00`;
  if (isEnglish(life)) return `by ${clock} ${["today", "tomorrow"][days] ?? `on ${englishDay(open)}`}`;
  return `${["今天", "明天", "后天"][days] ?? dayInWords(open)} ${clock} 前`;
}

function fullHour(at: number): number {
  const open = withinHours(at, 10, 20.5);
  return open - (clockHour(open) % 1) * hour;
}
