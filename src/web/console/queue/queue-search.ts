import { type State, states } from "../../../shared/complaint-steps.ts";
import { type Channel, channels, type Severity, severities } from "../terms.ts";

/** What a list is narrowed to; it lives in the address, so that it can be sent to a colleague and survives a reload. */
export type QueueSearch = {
  q?: string;
  state?: State;
  channel?: Channel;
  severity?: Severity;
  category?: string;
  ownerId?: string;
};

/** Reads an address somebody may have typed: what is not known is left out. */
export function queueSearch(raw: Record<string, unknown>): QueueSearch {
  return withoutEmpty({
    q: text(raw.q, 200),
    state: oneOf(states, raw.state),
    channel: oneOf(channels, raw.channel),
    severity: oneOf(severities, raw.severity),
    category: text(raw.category, 60),
    ownerId: text(raw.ownerId, 36),
  });
}

// A search for digits alone comes out of the address as a number.
function text(value: unknown, most: number): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value).slice(0, most) : undefined;
}

function oneOf<Code extends string>(codes: readonly Code[], value: unknown): Code | undefined {
  return codes.find((code) => code === value);
}

function withoutEmpty(search: QueueSearch): QueueSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as QueueSearch;
}
