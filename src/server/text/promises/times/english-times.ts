import type { DayPart, NamedDay, SaidClock, SaidTime, TimeExpression } from "./time-expression.ts";

/** All times in an English text, in order. */
export function findEnglishTimes(text: string): TimeExpression[] {
  const durations = Array.from(text.matchAll(duration), (match) => ({
    ...saidDuration(match.groups as DurationGroups),
    ...placeOf(match),
  }));
  const taken = (at: number) => durations.some(({ start, end }) => at >= start && at < end);
  const moments = Array.from(text.matchAll(moment), (match) => ({
    ...saidMoment(match[0]),
    ...placeOf(match),
  }));
  return [...durations, ...moments.filter(({ start }) => !taken(start))].toSorted(
    (a, b) => a.start - b.start,
  );
}

const number =
  "\\d+(?:\\.\\d+)?|half an?|an? couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-eight|seventy-two";
const duration = new RegExp(
  `\\b(?:(?:with)?in|after|takes?|for|up to)?\\s*(?:the next |at most |about |around |no more than )?(?:(?:${number})\\s*(?:-|to|or)\\s*)?` +
    `\\b(?<count>${number}|the(?= hour))(?<half> and a half)?[\\s-]*(?<open>business|working|work)?\\s*(?<unit>minute|min|hour|hr|day|week|month|h)s?\\b(?<side> ago| late| earlier)?`,
  "g",
);

type DurationGroups = { count: string; half?: string; open?: string; unit: string; side?: string };

function saidDuration({ count, half, open, unit, side }: DurationGroups): SaidTime {
  if (side) return { kind: "past" };
  const amount = readCount(count) + (half ? 0.5 : 0);
  if (unit.startsWith("m") && unit !== "month") return { kind: "minutes", minutes: amount };
  if (unit.startsWith("h")) return { kind: "minutes", minutes: amount * 60 };
  if (open) return { kind: "working_days", days: Math.ceil(amount * (unit === "week" ? 5 : 1)) };
  if (unit === "month") return { kind: "months", months: amount };
  return { kind: "days", days: Math.ceil(amount * (unit === "week" ? 7 : 1)) };
}

const counts: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  "forty-eight": 48,
  "seventy-two": 72,
};

function readCount(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  if (words.startsWith("half")) return 0.5;
  if (words.endsWith("couple of")) return 2;
  return counts[words] ?? 1;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = `(?:${months.join("|")})[a-z]*\\.?`;
const piece = [
  "(?:first thing )?(?:day after tomorrow|today|tomorrow|tonight|yesterday|noon|midday|midnight|eod|cob)",
  "(?:the )?(?:end|close) of (?:the |this |next |your |our )?(?:business day|business|working day|day|week|month|year)",
  `(?:this|next|coming|last)?\\s*(?:${weekdays.join("|")})`,
  "(?:this|next) (?:week|weekend|month|morning|afternoon|evening|business day|working day)",
  "(?:early |late )?(?:morning|afternoon|evening)(?! team)",
  "(?:[01]?\\d|2[0-3]):[0-5]\\d(?:\\s*[ap]\\.?m\\.?)?",
  "(?:1[0-2]|0?\\d)\\s*(?:[ap]\\.?m\\b\\.?|o'clock)",
  `${monthName}\\s+\\d{1,2}(?:st|nd|rd|th)?`,
  `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${monthName}`,
  "\\d{1,2}(?:st|nd|rd|th)\\b",
  "\\d{4}-\\d{2}-\\d{2}",
].join("|");
const joint =
  "(?:\\s|,|\\bat\\b|\\bby\\b|\\bon\\b|\\bin\\b|\\bthe\\b|\\bof\\b|\\bbefore\\b|-|\\bto\\b|\\band\\b)+";
const moment = new RegExp(
  `\\b(?:(?:no later than|by|before|on|at|until|till|in|from|between)\\s+)*(?:the\\s+)?(?:${piece})(?:${joint}(?:${piece}))*`,
  "g",
);

function saidMoment(words: string): SaidTime {
  if (/yesterday|last (?:mon|tue|wed|thu|fri|sat|sun)/.test(words)) return { kind: "past" };
  const day = dayIn(words);
  return {
    kind: "moment",
    day,
    part: partIn(words),
    clock: clockIn(words),
    isBefore: /\bbefore\b/.test(words),
  };
}

function dayIn(words: string): NamedDay | undefined {
  const weekday = weekdays.findIndex((name) => words.includes(name));
  if (/day after tomorrow/.test(words)) return { is: "in_days", days: 2 };
  if (/tomorrow/.test(words)) return { is: "in_days", days: 1 };
  if (
    /today|tonight|this (?:morning|afternoon|evening)|end of (?:the |this )?day|eod|cob|close of business/.test(
      words,
    )
  )
    return { is: "in_days", days: 0 };
  if (/next (?:business|working) day/.test(words)) return { is: "next_working_day" };
  if (weekday >= 0)
    return {
      is: "weekday",
      weekday: weekday + 1,
      weeks: /next/.test(words) ? 1 : 0,
      isThisWeek: /this/.test(words),
    };
  if (/week/.test(words)) return { is: "week_end", weeks: /next/.test(words) ? 1 : 0 };
  if (/month/.test(words)) return { is: "month_end", monthsAhead: /next/.test(words) ? 1 : 0 };
  if (/year/.test(words)) return { is: "year_end" };
  return dateIn(words);
}

function dateIn(words: string): NamedDay | undefined {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(words);
  if (iso) return { is: "date", year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const day =
    /\b(\d{1,2})(?:st|nd|rd|th)\b/.exec(words) ??
    new RegExp(`${monthName}\\s+(\\d{1,2})|(\\d{1,2})\\s+${monthName}`).exec(words);
  const number = day?.[1] ?? day?.[2];
  if (!number) return undefined;
  const month = months.findIndex((name) => new RegExp(`\\b${name}`).test(words));
  return { is: "date", month: month < 0 ? undefined : month + 1, day: Number(number) };
}

function partIn(words: string): DayPart | undefined {
  if (/morning|first thing/.test(words)) return "forenoon";
  if (/afternoon/.test(words)) return "afternoon";
  if (/evening|tonight/.test(words)) return "evening";
  return /end of (?:the |this |your |our )?(?:business |working )?day|close of business|eod|cob/.test(words)
    ? "closing"
    : undefined;
}

function clockIn(words: string): SaidClock | undefined {
  if (/noon|midday/.test(words) && !/afternoon/.test(words)) return { hour: 12, minute: 0, isSure: true };
  if (/midnight/.test(words)) return { hour: 24, minute: 0, isSure: true };
  const said = Array.from(
    words.matchAll(/\b(\d{1,2})(?::(\d\d))?\s*(a\.?m|p\.?m|o'clock)|\b(\d{1,2}):(\d\d)/g),
  ).at(-1);
  if (!said) return undefined;
  const [, spoken, minute, half, written, writtenMinute] = said;
  const hour = Number(spoken ?? written);
  return {
    hour: half?.startsWith("p") && hour < 12 ? hour + 12 : half?.startsWith("a") && hour === 12 ? 0 : hour,
    minute: Number(minute ?? writtenMinute ?? 0),
    isSure: /^[ap]/.test(half ?? "") || hour > 12,
  };
}

function placeOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
