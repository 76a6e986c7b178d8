import type { StaffView } from "../../../shared/api/staff-view.ts";
import type { FiledStep } from "./file/sections.ts";

type Offer = StaffView["offers"][number];
type Finding = StaffView["findings"][number];

/** The offer that is being prepared or lies with the customer; there is one at most. */
export function offerInPlay({ offers }: Pick<StaffView, "offers">): Offer | undefined {
  return offers.find(({ state }) => ["draft", "awaiting_approval", "approved", "offered"].includes(state));
}

export function isOverLimit(offer: Offer | undefined): boolean {
  return offer?.options.some(({ overLimit }) => overLimit !== null) ?? false;
}

/** A ruling rests on a finding of its own: the newest one, unless the present ruling stands on it or it lacks a signature. */
export function unruledFinding(view: Pick<StaffView, "findings" | "responsibility">): Finding | undefined {
  const newest = view.findings.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0];
  return newest?.id === view.responsibility?.findingId || newest?.counts === false ? undefined : newest;
}

export function hasOpenPromise({ promises }: Pick<StaffView, "promises">): boolean {
  return promises.some(({ state }) => state === "open");
}

/** What a deed is about when nobody said: of the open promises, the one due first. */
export function usualSubject({ promises }: Pick<StaffView, "promises">, step: FiledStep): string | undefined {
  if (step !== "keep_promise" && step !== "revise_promise") return undefined;
  const open = promises.filter(({ state }) => state === "open");
  return open.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0]?.id;
}

/** Ended one way or another: read, search and export, but nothing to do. */
export function isArchived({ state }: Pick<StaffView, "state">): boolean {
  return state === "closed" || state === "withdrawn" || state === "merged";
}
