import type { Lang } from "./lang.ts";

/** Whose eyes a time is written for. */
export type Reader = { lang: Lang; timeZone: string };

/** "今天 14:30", "11月12日 周四 09:00"; "today 14:30", "Thu 12 Nov 09:00". */
export function formatMoment(at: Date, now: Date, reader: Reader): string {
  return `${formatDay(at, now, reader)} ${formatClockTime(at, reader)}`;
}

/** "今天 14:30 前"; "before 14:30 today". Midnight belongs to the day it ends: "今天 24:00 前". */
export function formatDeadline(at: Date, now: Date, reader: Reader): string {
  const time = formatClockTime(at, reader);
  if (time !== "00:00") return deadlineText(time, formatDay(at, now, reader), reader.lang);
  return deadlineText("24:00", formatDay(new Date(at.getTime() - 1), now, reader), reader.lang);
}

/** "昨天", "今天", "明天", else "11月12日 周四"; the year is said when it is not this one. */
export function formatDay(at: Date, now: Date, reader: Reader): string {
  const day = isoDay(at, reader.timeZone);
  const today = isoDay(now, reader.timeZone);
  const near = nearDays[reader.lang][daysBetween(today, day)];
  if (near) return near;

  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return reader.lang === "zh-CN" ? chineseDay(at, isThisYear, reader) : englishDay(at, isThisYear, reader);
}

/** "09:00", on the 24-hour clock in both languages. */
export function formatClockTime(at: Date, reader: Reader): string {
  return intlFormat("en-GB", { timeZone: reader.timeZone, hour: "2-digit", minute: "2-digit" }).format(at);
}

/** The two largest units, rounded down: "2 小时 5 分钟"; "2 hours 5 minutes". */
export function formatDuration(milliseconds: number, lang: Lang): string {
  const first = units.findIndex((unit) => milliseconds >= unit.milliseconds);
  const parts = first === -1 ? [] : partsOf(milliseconds, first);
  if (parts.length === 0) return unitText(0, units.at(-1)!, lang);
  return parts.map(({ count, unit }) => unitText(count, unit, lang)).join(" ");
}

/** "还有 25 分钟", "已超时 2 小时"; "25 minutes left", "2 hours overdue". */
export function formatRemaining(dueAt: Date, now: Date, lang: Lang): string {
  const left = dueAt.getTime() - now.getTime();
  if (Math.abs(left) < 1_000) return lang === "zh-CN" ? "已到时间" : "due now";

  const duration = formatDuration(Math.abs(left), lang);
  if (left > 0) return lang === "zh-CN" ? `还有 ${duration}` : `${duration} left`;
  return lang === "zh-CN" ? `已超时 ${duration}` : `${duration} overdue`;
}

function deadlineText(time: string, day: string, lang: Lang): string {
  if (lang === "zh-CN") return `${day} ${time} 前`;
  if (time === "24:00") return `before the end of ${day}`;
  return Object.values(nearDays.en).includes(day) ? `before ${time} ${day}` : `before ${time} on ${day}`;
}

const nearDays: Record<Lang, Record<number, string>> = {
  "zh-CN": { [-1]: "昨天", 0: "今天", 1: "明天" },
  en: { [-1]: "yesterday", 0: "today", 1: "tomorrow" },
};

/** "2026-09-16": the calendar day at a place. */
export function isoDay(at: Date, timeZone: string): string {
  return intlFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(at);
}

// Counted on dates, not on hours: a day of a clock change has 23 or 25 of them.
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function chineseDay(at: Date, isThisYear: boolean, { timeZone }: Reader): string {
  const year = isThisYear ? undefined : "numeric";
  const date = intlFormat("zh-CN", { timeZone, year, month: "long", day: "numeric" }).format(at);
  return `${date} ${intlFormat("zh-CN", { timeZone, weekday: "short" }).format(at)}`;
}

function englishDay(at: Date, isThisYear: boolean, { timeZone }: Reader): string {
  const year = isThisYear ? undefined : "numeric";
  const format = intlFormat("en-GB", { timeZone, year, month: "short", day: "numeric", weekday: "short" });
  return format.format(at).replace(",", "");
}

type Unit = { milliseconds: number; zh: string; en: string };

const units: Unit[] = [
  { milliseconds: 86_400_000, zh: "天", en: "day" },
  { milliseconds: 3_600_000, zh: "小时", en: "hour" },
  { milliseconds: 60_000, zh: "分钟", en: "minute" },
  { milliseconds: 1_000, zh: "秒", en: "second" },
];

function partsOf(milliseconds: number, first: number): { count: number; unit: Unit }[] {
  let left = milliseconds;
  return units.slice(first, first + 2).flatMap((unit) => {
    const count = Math.floor(left / unit.milliseconds);
    left -= count * unit.milliseconds;
    return count > 0 ? [{ count, unit }] : [];
  });
}

function unitText(count: number, unit: Unit, lang: Lang): string {
  return lang === "zh-CN" ? `${count} ${unit.zh}` : `${count} ${unit.en}${count === 1 ? "" : "s"}`;
}

// Building an Intl format costs more than a hundred uses of it, and lists show hundreds of times.
const formats = new Map<string, Intl.DateTimeFormat>();

function intlFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known) return known;

  const format = new Intl.DateTimeFormat(locale, {
    calendar: "gregory",
    numberingSystem: "latn",
    ...options,
  });
  formats.set(key, format);
  return format;
}
