import { type RawBuilder, sql } from "kysely";

/** A phone as it is kept: plain digits, so that one person typed two ways stays one. Undefined when it cannot be one. */
export function normalisePhone(text: string): string | undefined {
  const digits = text.normalize("NFKC").replace(/[\s().\u200b\u2010-\u2015-]/g, "");
  const local = digits.replace(/^(\+|00)86(?=1\d{10}$)/, "");
  return /^\+?\d{7,15}$/.test(local) ? local : undefined;
}

/** For a query that joins the customer: the last four digits of their phone are these. */
export function phoneEndsIn(tail: string): RawBuilder<boolean> {
  return sql<boolean>`right(regexp_replace(customer.phone, '[^0-9]', '', 'g'), 4) = ${tail}`;
}
