import { anyClockSource, anyPartSource, clockAt, partAt } from "./chinese-clocks.ts";
import { anyDaySource, dayAt } from "./chinese-days.ts";
import type { SaidTime, TimeExpression } from "./time-expression.ts";

type Moment = Extract<SaidTime, { kind: "moment" }>;

/** "明天下午三点前", "周五之前", "今晚", "最晚15号": times of the calendar and the clock. */
export function chineseMoments(text: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let at = nextPiece(text, 0); at >= 0; ) {
    const moment = momentAt(text, at);
    if (moment) found.push(moment);
    at = nextPiece(text, moment?.end ?? at + 1);
  }
  return found;
}

// One search for all the pieces leaves few places at which each must be tried.
function nextPiece(text: string, from: number): number {
  anyPiece.lastIndex = from;
  return anyPiece.exec(text)?.index ?? -1;
}

const anyPiece = new RegExp([anyDaySource, anyPartSource, anyClockSource].join("|"), "g");

function momentAt(text: string, start: number): TimeExpression | undefined {
  const said: Partial<Moment> = {};
  let end = start;
  let place = start;
  for (let piece = pieceAt(text, place); piece; piece = pieceAt(text, place)) {
    // A second day or hour begins another time, unless it makes a range with the first.
    if (piece.say.some((key) => key in said)) break;
    Object.assign(said, piece.said);
    end = piece.end;
    place = afterGap(text, end);
  }
  if (end === start || isNotATime(text, start, end, said)) return undefined;
  return { kind: "moment", ...said, ...sideOf(text, start, end, said), start };
}

function pieceAt(text: string, at: number) {
  const day = dayAt(text, at);
  if (day) return { say: ["day", "part", "clock"] as const, said: { day: day.day }, end: day.end };
  const part = partAt(text, at);
  if (part) return { say: ["part", "clock"] as const, said: { part: part.part }, end: part.end };
  const clock = clockAt(text, at);
  if (clock) return { say: ["clock"] as const, said: { clock: clock.clock }, end: clock.end };
  return undefined;
}

function afterGap(text: string, at: number): number {
  gap.lastIndex = at;
  return at + (gap.exec(text)?.[0].length ?? 0);
}

const gap = /\s*(?:的|那天|一天|之内|以内|内)?[\s(（]*/y;
const before =
  /\s*[(（]?含[^)）]{1,6}[)）]?|\s*(?:之|以)?前\s*(?:[(（]?(?:也?包?含)[^)）,。]{1,6}[)）]?)?|\s*(?:之|以)?[内里]|\s*(?:之间|左右|整|为止|准时|(?:之|以)?后)/y;

// "含25号" and "最晚15号" take the day in; "15号前" leaves it out.
function sideOf(text: string, start: number, end: number, said: Partial<Moment>) {
  before.lastIndex = end;
  const side = before.exec(text)?.[0] ?? "";
  const isInclusive = /含/.test(side) || /(?:最晚|最迟)\s*(?:在|于|到)?\s*$/.test(text.slice(0, start));
  return { isBefore: /前/.test(side) && !(isInclusive && !said.part), end: end + side.length };
}

// "快一点", "早点", "一时": the words of an hour that tell none.
function isNotATime(text: string, start: number, end: number, said: Partial<Moment>): boolean {
  if (said.day || said.part === "closing") return false;
  if (said.part) return said.part === "morning" && !said.clock && end - start === 1;
  const words = text.slice(start, end);
  if (/^[一有][点时]$/.test(words)) return !/^\s*(?:钟|整|半|之?以?前|左右|到)/.test(text.slice(end));
  return /[第每差早晚快慢多少有]$/.test(text.slice(0, start)) && /^[一二三两几]点$/.test(words);
}
