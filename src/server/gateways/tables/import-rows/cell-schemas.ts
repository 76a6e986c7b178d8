import { z } from "zod";
import { parseMoney } from "../../../../shared/money.ts";
import { parseMoment } from "./parse-moment.ts";

// How the text of a cell becomes a field's value. The message of an issue is the code of a row error (row-errors.ts).

/** Customers' words: kept to the last space. Only what PostgreSQL cannot store is refused. */
export const verbatim = (limit: number) =>
  z
    .string("required")
    .max(limit, "too_long")
    .refine((text) => !text.includes("\0"), "null_character")
    .refine((text) => text.isWellFormed(), "broken_character");

/** Names and other short texts: the same, without blanks around them. */
export const label = (limit: number) => verbatim(limit).transform((text) => text.trim());

/** Numbers and ids that are compared: without the marks that spreadsheets and chat programs add to them. */
export const code = (limit: number) =>
  verbatim(limit)
    .transform(withoutMarks)
    .refine((text) => !/^\d(\.\d+)?e\+\d+$/i.test(text), "number_lost_digits")
    .refine((text) => text !== "" && !/\p{Cc}/u.test(text), "not_an_id");

export const phone = code(60)
  .transform((text) => text.normalize("NFKC").replace(/[\s()-]/g, ""))
  .refine((text) => /^\+?[\d*]{5,20}(转\d{1,6})?$/.test(text), "not_a_phone");

export const email = code(320).refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), "not_an_email");

export const moment = (timeZone: string) => parsed((text) => parseMoment(text, timeZone), "not_a_moment");

export const money = (currency: string) =>
  parsed((text) => parseMoney(withoutCurrency(text), currency)?.minor ?? null, "not_money");

export const wholeNumber = parsed((text) => {
  const number = /^(\d{1,6})(\.0+)?$/.exec(text.normalize("NFKC").trim())?.[1];
  return Number(number ?? 0) > 0 ? Number(number) : null;
}, "not_a_whole_number");

export const rating = parsed((text) => {
  const number = /^(\d(\.\d+)?) ?(星|分|stars?)?$/.exec(text.normalize("NFKC").trim())?.[1];
  return number !== undefined && Number(number) <= 5 ? Number(number) : null;
}, "not_a_rating");

export const currencyCode = parsed(
  (text) => /^[A-Z]{3}$/.exec(text.trim().toUpperCase())?.[0] ?? null,
  "not_a_currency",
);

function parsed<Value>(parse: (text: string) => Value | null, problem: string) {
  return z.string("required").transform((text, context): Value => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: problem });
    return z.NEVER;
  });
}

// ="123", '123 and a leading tab keep a spreadsheet from rounding a long number.
function withoutMarks(text: string) {
  const visible = text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "").trim();
  return visible
    .replace(/^="(.*)"$/, "$1")
    .replace(/^'/, "")
    .trim();
}

const withoutCurrency = (text: string) =>
  text
    .trim()
    .replace(/^([¥￥$€£]|R\$|[A-Z]{3}|人民币)\s*/, "")
    .replace(/\s*([元圆]|[A-Z]{3})$/, "");
