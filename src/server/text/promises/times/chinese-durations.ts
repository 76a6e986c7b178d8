import { numberSource, readNumber } from "./chinese-numbers.ts";
import type { SaidTime, TimeExpression } from "./time-expression.ts";

/** "两小时内", "3-5个工作日", "一个半小时后", "半个月之内": times counted from now. */
export function chineseDurations(text: string): TimeExpression[] {
  return Array.from(text.matchAll(duration))
    .filter(({ groups, index }) => !isDate(groups as DurationGroups) && !isVague(text, index))
    .map((match) => ({
      ...saidDuration(match.groups as DurationGroups),
      start: match.index,
      end: match.index + match[0].length,
    }));
}

const unit =
  "工作日|工作天|自然日|小时|小時|钟头|分钟|分种|分锺|刻钟|天|日|周|星期|礼拜|月|分(?=\\s*[之以]?[内后])|秒钟?|h(?:ours?|r?s?)?(?![a-z])|min(?:utes?|s)?(?![a-z])";
const duration = new RegExp(
  "(?<![\\d.:/\\-第每月号])" +
    `(?:(?<from>${numberSource})\\s*(?:个|天|小时|分钟)?\\s*(?:-|~|到|至|、|或者?)+\\s*)?` +
    `(?<count>${numberSource})\\s*(?<measure>个?多?)\\s*(?<half>半)?\\s*(?<unit>${unit})(?<plusHalf>半(?!天|个|小|夜))?` +
    `(?:\\s*(?<rest>${numberSource})\\s*分钟?)?` +
    "(?:的?时间)?(?:左右|上下)?\\s*(?<side>(?:之|以)?[内后里]|(?:之|以)?前|内)?",
  "g",
);

type DurationGroups = {
  from?: string;
  count: string;
  measure: string;
  half?: string;
  unit: string;
  plusHalf?: string;
  rest?: string;
  side?: string;
};

// "25日前" is a day of the calendar, "25日内" a stretch of time.
function isDate({ unit, side, from }: DurationGroups): boolean {
  return unit === "日" && from === undefined && !/[内后里]/.test(side ?? "");
}

// "过两天", "隔几天" name no number of days.
function isVague(text: string, start: number): boolean {
  return /[过隔]$/.test(text.slice(0, start)) && /^[两几]/.test(text.slice(start));
}

function saidDuration({ count, half, unit, plusHalf, rest, side }: DurationGroups): SaidTime {
  if (side?.endsWith("前")) return { kind: "past" };
  const number = readNumber(count) + (half || plusHalf ? 0.5 : 0);
  if (/^工作/.test(unit)) return { kind: "working_days", days: Math.ceil(number) };
  if (unit === "月") return number < 1 ? { kind: "days", days: 15 } : { kind: "months", months: number };
  const days = daysOf(unit);
  if (days && number * days >= 1) return { kind: "days", days: Math.ceil(number * days) };
  return { kind: "minutes", minutes: number * minutesOf(unit) + (rest ? readNumber(rest) : 0) };
}

function daysOf(unit: string): number | undefined {
  if (/^[天日]$|^自然日$/.test(unit)) return 1;
  return /^(?:周|星期|礼拜)$/.test(unit) ? 7 : undefined;
}

// Half a day of a desk is half a working day's stretch, which is twelve hours at the most.
function minutesOf(unit: string): number {
  if (/^[天日]|^自然日/.test(unit)) return 1_440;
  if (/^(?:周|星期|礼拜)/.test(unit)) return 10_080;
  if (/^[小钟h]/.test(unit)) return 60;
  if (unit === "刻钟") return 15;
  return unit.startsWith("秒") ? 1 / 60 : 1;
}
