import { tradingArticles } from "../erasure/rules.ts";

export type RetentionKind = "words" | "contact" | "trading" | "opinion";
export const retentionKinds: RetentionKind[] = ["words", "contact", "trading", "opinion"];

/** The shortest time allowed, in days. Three years may hold a 29 February: rounded up, never down. */
export const floors: Record<RetentionKind, { days: number; articles: string[] }> = {
  words: { days: 30, articles: [] },
  contact: { days: 30, articles: [] },
  opinion: { days: 30, articles: [] },
  trading: { days: 3 * 365 + 1, articles: tradingArticles },
};

/** Whether a kind may be kept for so short a time. */
export function isBelowFloor(kind: RetentionKind, days: number): boolean {
  return days < floors[kind].days;
}
