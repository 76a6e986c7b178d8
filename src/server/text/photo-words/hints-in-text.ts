import type { EvidenceHint } from "../../../shared/api/inquiry-fields.ts";

const most = 12;

/**
 * Order numbers, batch numbers and days that stand in words read from a picture. Suggestions only: the reader of a picture
 * errs, so a person takes each over or leaves it.
 */
export function hintsInText(lines: readonly string[]): EvidenceHint[] {
  const hints = lines.map(plain).flatMap((line) => [...ordersIn(line), ...batchesIn(line), ...daysIn(line)]);
  return hints.filter(isFirst).slice(0, most);
}

// Full-width signs as the half-width ones; the letters around stay.
function plain(line: string): string {
  return line.normalize("NFKC");
}

const orderLabel =
  /(?:订单(?:编号|号码|号)?|单号|order\s*(?:no|number|id)?)\s*[.:#]*\s*([a-z0-9][a-z0-9-]{5,31})/gi;

function ordersIn(line: string): EvidenceHint[] {
  return [...line.matchAll(orderLabel)].flatMap(([words, value = ""]) =>
    isTracking(line, words) || !/\d{4}/.test(value)
      ? []
      : [{ kind: "order_number", value: value.toUpperCase(), words }],
  );
}

// 快递单号, 运单号 and 退款单号 name something else than the order.
function isTracking(line: string, words: string): boolean {
  return /(?:快递|物流|运|退款|流水|投诉|寄件)$/.test(line.slice(0, line.indexOf(words)));
}

const batchLabel =
  /(?:(?:生产)?批(?:次号?|号)|(?:batch|lot)\s*(?:no|number|code)?)\s*[.:#]*\s*([a-z0-9][a-z0-9/_-]{2,23})/gi;

function batchesIn(line: string): EvidenceHint[] {
  return [...line.matchAll(batchLabel)].flatMap(([words, value = ""]) =>
    /\d/.test(value) ? [{ kind: "batch", value: value.toUpperCase(), words }] : [],
  );
}

const days = [
  /(?<!\d)(20\d{2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})(?!\d)\s*日?/g,
  /(?<![\da-z])(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/gi,
];

function daysIn(line: string): EvidenceHint[] {
  return days.flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(([words, year, month, day]) => {
      const value = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
      return isDay(value) ? [{ kind: "date", value, words: words.trim() } as const] : [];
    }),
  );
}

function isDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

function isFirst(hint: EvidenceHint, index: number, all: EvidenceHint[]): boolean {
  return all.findIndex(({ kind, value }) => kind === hint.kind && value === hint.value) === index;
}
