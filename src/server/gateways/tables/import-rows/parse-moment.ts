import { Temporal } from "temporal-polyfill";

/**
 * Reads a date and time as shops' systems write them; one without an offset is local time in `timeZone`, one without a
 * time is the day's beginning. null where day and month could be taken for each other: nobody should guess.
 */
export function parseMoment(text: string, timeZone: string): Date | null {
  const plain = text.normalize("NFKC").trim();
  const parts = spelled.exec(plain)?.groups ?? compact.exec(plain)?.groups;
  const date = parts ? fromParts(parts, timeZone) : fromSerial(plain, timeZone);
  return date && date >= earliest && date < latest ? date : null;
}

const earliest = new Date("1990-01-01T00:00:00Z");
const latest = new Date("2100-01-01T00:00:00Z");

// 2019/6/6 19:39 · 2017-07-09 21:57:05 · 2020年6月18日 下午2时30分 · 2020-06-18T14:30:00.123+08:00 · 2020.6.18
const day = /(?<year>\d{4})(?<mark>[-/.年])(?<month>\d{1,2})(?:\k<mark>|月)(?<day>\d{1,2})日?/.source;
const half = /(?<half>凌晨|早上|上午|中午|下午|晚上|AM|PM)?/.source;
const time = /(?<hour>\d{1,2})[:时点](?<minute>\d{1,2})[:分]?(?<second>\d{1,2})?(?:\.\d{1,9})?秒?/.source;
const ending = /(?: ?(?<meridiem>AM|PM))?(?: ?(?<offset>Z|[+-]\d{2}:?\d{2}))?/.source;
const spelled = new RegExp(`^${day}(?:(?:T| *(?:星期.|周.)? *)${half} ?${time}${ending})?$`, "i");

// 20200618 · 202006181430 · 20200618143005
const compact =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?)?$/;

function fromParts(parts: Record<string, string | undefined>, timeZone: string) {
  const number = (name: string) => Number(parts[name] ?? 0);
  const fields = {
    year: number("year"),
    month: number("month"),
    day: number("day"),
    hour: hourOfDay(number("hour"), (parts.half ?? parts.meridiem ?? "").toUpperCase()),
    minute: number("minute"),
    second: number("second"),
  };
  try {
    const local = Temporal.PlainDateTime.from(fields, { overflow: "reject" });
    return new Date(local.toZonedDateTime(zoneOf(parts.offset) ?? timeZone).epochMilliseconds);
  } catch (error) {
    // 31 April or 25:00: there is no such moment.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function hourOfDay(hour: number, half: string) {
  if (["下午", "晚上", "PM"].includes(half) && hour < 12) return hour + 12;
  if (["凌晨", "上午", "AM"].includes(half) && hour === 12) return 0;
  if (half === "中午" && hour < 3) return hour + 12;
  return hour;
}

function zoneOf(offset: string | undefined) {
  if (offset === undefined) return undefined;
  return offset.toUpperCase() === "Z" ? "UTC" : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
}

// A spreadsheet's own number of a moment, days since 30 December 1899, as it comes out when a column lost its format.
function fromSerial(text: string, timeZone: string) {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const seconds = Math.round(Number(text) * 86_400);
  const local = Temporal.PlainDateTime.from("1899-12-30T00:00:00").add({ seconds });
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
}
