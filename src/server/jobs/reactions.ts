import { askWhenAllKept } from "../closure/ask-confirmation.ts";
import type { House } from "../house.ts";
import { makeSuggestion } from "../triage/make-suggestion.ts";
import type { TaskPayloads } from "./tasks.ts";

type Happened = TaskPayloads["react"] & { tenantId: string };
type Reaction = (house: House, happened: Happened) => Promise<void>;

/** What follows from an event, by its type. Each reaction is safe to run twice: it looks at the world before it acts. */
const reactions: Record<string, Reaction[]> = {
  complaint_received: [(_house, happened) => makeSuggestion(happened)],
  promise_kept: [askWhenAllKept],
};

export async function react(house: House, happened: Happened): Promise<void> {
  for (const reaction of reactions[happened.event] ?? []) await reaction(house, happened);
}
