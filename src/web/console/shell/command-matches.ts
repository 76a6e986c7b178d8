import { isValidNumber, normaliseNumber } from "../../../shared/complaint-number.ts";
import type { RailEntry } from "./rail-entries.ts";

export type CommandMatch =
  | { kind: "complaint" | "slip"; number: string }
  | { kind: "place"; entry: RailEntry }
  | { kind: "searchOpen" | "searchArchive"; text: string };

/** What the typed words may mean, the likeliest first. `nameOf` gives a place's name in the reader's language. */
export function commandMatches(
  typed: string,
  entries: readonly RailEntry[],
  nameOf: (entry: RailEntry) => string,
): CommandMatch[] {
  const text = typed.trim();
  const number = normaliseNumber(text);
  if (number && entries.some(readsComplaints))
    return [{ kind: isValidNumber(number) ? "complaint" : "slip", number }];

  const places = entries
    .filter((entry) => fits(text, `${nameOf(entry)} ${entry.name}`))
    .map((entry): CommandMatch => ({ kind: "place", entry }));
  return text ? [...places, ...searches(text, entries)] : places;
}

function searches(text: string, entries: readonly RailEntry[]): CommandMatch[] {
  return [
    ...(entries.some(readsComplaints) ? [{ kind: "searchOpen", text } as const] : []),
    ...(entries.some(({ name }) => name === "archive") ? [{ kind: "searchArchive", text } as const] : []),
  ];
}

function readsComplaints({ name }: RailEntry): boolean {
  return name === "all_open";
}

function fits(text: string, name: string): boolean {
  return name.toLowerCase().includes(text.toLowerCase());
}
