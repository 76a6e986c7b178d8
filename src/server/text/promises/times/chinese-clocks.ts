import { numberSource, readNumber } from "./chinese-numbers.ts";
import type { DayPart, SaidClock } from "./time-expression.ts";

const dayParts: [DayPart, string][] = [
  ["night", "凌晨|后半夜"],
  [
    "morning",
    "一?大早上?|一早|清晨|早晨|早上|早间|(?<=[明今后昨周天])早|早(?![点日已就前])|(?<!最)早(?=\\d|[一二三四五六七八九十]+点)|一?上班就?|刚上班",
  ],
  ["forenoon", "上午|午前"],
  ["noon", "中午|正午|晌午|午间"],
  ["afternoon", "下午|午后"],
  ["dusk", "傍晚"],
  ["closing", "下班"],
  [
    "evening",
    "晚上|晚间|夜里|夜间|深夜|半夜|午夜|夜晚|(?<=[明今后昨当])晚|(?<!最)晚(?![点些于到])|(?<!最)晚(?=\\d|[一二三四五六七八九十]+点)",
  ],
];
export const anyPartSource = dayParts.map(([, source]) => source).join("|");

const partPatterns = dayParts.map(([part, source]) => ({ part, pattern: new RegExp(source, "y") }));

/** The part of the day named at this place of the text. */
export function partAt(text: string, at: number): { part: DayPart; end: number } | undefined {
  for (const { part, pattern } of partPatterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { part, end: at + match[0].length };
  }
  return undefined;
}

const number = numberSource.replace("|半", "");
const saidClock = `(?<hour>${number})\\s*(?:点钟?|时(?!间|候|效|段|光|长))(?:\\s*(?<quarter>半|一刻|三刻|整)|\\s*(?<minute>${number})\\s*分?(?!钟|小时|天|件|个))?`;
const writtenClock = "(?<written>[01]?\\d|2[0-4])\\s*:\\s*(?<writtenMinute>[0-5]\\d)(?::[0-5]\\d)?";
export const anyClockSource = `(?:(?:${number}\\s*(?:点钟?|时)?(?:半|一刻|三刻|整)?|[012]?\\d\\s*:\\s*[0-5]\\d)\\s*(?:-|~|到|至)+\\s*(?:上午|下午|晚上)?)?(?:${writtenClock}|${saidClock})`;
const clock = new RegExp(anyClockSource, "y");

/** The hour named at this place of the text; of a range ("2点到4点") the end. */
export function clockAt(text: string, at: number): { clock: SaidClock; end: number } | undefined {
  clock.lastIndex = at;
  const match = clock.exec(text);
  if (!match?.groups) return undefined;
  return { clock: saidHour(match.groups), end: at + match[0].length };
}

const quarters: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45, 整: 0 };

function saidHour(said: Record<string, string | undefined>): SaidClock {
  if (said.written !== undefined) {
    const hour = Number(said.written);
    return { hour, minute: Number(said.writtenMinute), isSure: hour > 12 || hour === 0 };
  }
  const hour = readNumber(said.hour ?? "");
  const minute = said.quarter ? (quarters[said.quarter] ?? 0) : said.minute ? readNumber(said.minute) : 0;
  return { hour, minute, isSure: hour > 12 || hour === 0 };
}
