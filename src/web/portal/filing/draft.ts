import type { Demand, FoundOrder, NewComplaint } from "../api/types.ts";
import { forget, keep, kept, type Shelf } from "../device-store.ts";
import type { Intention } from "../sending/intention.ts";

/** Everything the customer has entered and not yet sent; photos wait on a shelf of their own (uploads/file-shelf.ts). */
export type Draft = {
  hasOrder: boolean;
  orderNumber: string;
  phoneTail: string;
  found: FoundOrder | null;
  orderLine: number | null;
  text: string;
  demand: Demand | null;
  name: string;
  phone: string;
  /** Sent, and no answer yet: the same thing is sent again under the same key. */
  underWay: Intention<NewComplaint> | null;
  savedAt: string;
};

const keptDays = 30;

export function emptyDraft(): Draft {
  return {
    hasOrder: true,
    orderNumber: "",
    phoneTail: "",
    found: null,
    orderLine: null,
    text: "",
    demand: null,
    name: "",
    phone: "",
    underWay: null,
    savedAt: "",
  };
}

/** False when this browser keeps nothing. */
export function keepDraft(shelf: Shelf, slug: string, draft: Draft, now: Date): boolean {
  if (!isWorthKeeping(draft)) {
    forgetDraft(shelf, slug);
    return true;
  }
  return keep(shelf, place(slug), { ...draft, savedAt: now.toISOString() });
}

/** The draft for this house, or null when none is kept or it is too old. */
export function keptDraft(shelf: Shelf, slug: string, now: Date): Draft | null {
  const found = kept(shelf, place(slug)) as Partial<Draft> | null;
  if (!found?.savedAt || isStale(found.savedAt, now)) return null;
  return { ...emptyDraft(), ...found };
}

export function forgetDraft(shelf: Shelf, slug: string): void {
  forget(shelf, place(slug));
}

function isWorthKeeping({ orderNumber, text, name, phone }: Draft): boolean {
  return [orderNumber, text, name, phone].some((each) => each.trim() !== "");
}

function isStale(savedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(savedAt) > keptDays * 86_400_000;
}

function place(slug: string): string {
  return `draft.${slug}`;
}
