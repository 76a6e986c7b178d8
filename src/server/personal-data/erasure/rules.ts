import { Temporal } from "temporal-polyfill";

/** What the house knows of a customer, for the question what of it may be erased. */
export type Holdings = {
  hasContact: boolean;
  complaints: {
    id: string;
    number: string;
    hasEnded: boolean;
    isHeld: boolean;
    isErased: boolean;
    words: number;
    files: number;
  }[];
  orders: { id: string; number: string; completedAt: Date; isErased: boolean }[];
  /** Posts elsewhere that name their complaints or orders and belong to no open alert, by id. */
  opinions: string[];
};

export type Kept = {
  what: "trading" | "complaint" | "contact";
  why: "law" | "open_complaint" | "legal_hold";
  articles: string[];
  until: Date | null;
  numbers: string[];
};
export type Erasable = {
  /** Complaints whose words and files go. */
  complaints: Holdings["complaints"];
  hasContact: boolean;
  orders: Holdings["orders"];
  opinions: string[];
};

/** Trading records: at least three years from the completion of the trade (E-Commerce Law 31, Online Trading Measures 31). */
export const tradingYears = 3;
export const tradingArticles = ["ECL-31", "NTM-31"];
/** A purpose that is still being served: performing the contract and the legal duty to handle the complaint. */
const openArticles = ["PIPL-13"];

/** What is erased and what is kept, for each a reason: an erasure that is refused says by which article and until when. */
export function planErasure(
  holdings: Holdings,
  now: Date,
  timeZone: string,
): { erasable: Erasable; kept: Kept[] } {
  const open = holdings.complaints.filter(({ hasEnded }) => !hasEnded);
  const held = holdings.complaints.filter(({ hasEnded, isHeld }) => hasEnded && isHeld);
  const bound = holdings.orders.filter(({ completedAt }) => keptUntil(completedAt, timeZone) > now);
  return {
    erasable: {
      complaints: holdings.complaints.filter((each) => each.hasEnded && !each.isHeld && !each.isErased),
      hasContact: holdings.hasContact && open.length === 0 && held.length === 0,
      orders: holdings.orders.filter((order) => !bound.includes(order) && !order.isErased),
      opinions: open.length + held.length === 0 ? holdings.opinions : [],
    },
    kept: [
      ...keptComplaints(open, "open_complaint", openArticles),
      ...keptComplaints(held, "legal_hold", []),
      ...keptContact(holdings.hasContact, open, held),
      ...keptTrading(bound, timeZone),
    ],
  };
}

/** Counted by the calendar of the house's zone: three years later, on the same day of the year. */
export function keptUntil(completedAt: Date, timeZone: string): Date {
  const day = Temporal.Instant.from(completedAt.toISOString()).toZonedDateTimeISO(timeZone);
  return new Date(day.add({ years: tradingYears }).epochMilliseconds);
}

function keptComplaints(
  complaints: Holdings["complaints"],
  why: "open_complaint" | "legal_hold",
  articles: string[],
): Kept[] {
  if (complaints.length === 0) return [];
  return [{ what: "complaint", why, articles, until: null, numbers: complaints.map(({ number }) => number) }];
}

function keptContact(
  hasContact: boolean,
  open: Holdings["complaints"],
  held: Holdings["complaints"],
): Kept[] {
  if (!hasContact || open.length + held.length === 0) return [];
  const why = open.length > 0 ? "open_complaint" : "legal_hold";
  return [{ what: "contact", why, articles: open.length > 0 ? openArticles : [], until: null, numbers: [] }];
}

function keptTrading(orders: Holdings["orders"], timeZone: string): Kept[] {
  if (orders.length === 0) return [];
  const until = orders
    .map(({ completedAt }) => keptUntil(completedAt, timeZone))
    .reduce((last, each) => (each > last ? each : last));
  const numbers = orders.map(({ number }) => number);
  return [{ what: "trading", why: "law", articles: tradingArticles, until, numbers }];
}
