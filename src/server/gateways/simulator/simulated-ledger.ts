import type { OrderAnswer, OrderAsked, StatementLine } from "../protocol/messages.ts";

type Entry = { asked: OrderAsked; answer: OrderAnswer; at: Date };
export type SimulatedLedger = ReturnType<typeof openLedger>;

const arrivalMs = 24 * 3_600_000;

/** The other side's own books: what it was told, what it did, and its statement. Each key is done once. */
export function openLedger(now: () => Date) {
  const entries = new Map<string, Entry>();
  const lines: StatementLine[] = [];
  let references = 0;

  /** Takes an order in; the same key again changes nothing, and null says that it was used for another order. */
  function take(asked: OrderAsked, refusal?: string): OrderAnswer | null {
    const known = entries.get(asked.key);
    if (known) return isSame(known.asked, asked) ? known.answer : null;
    const reason = refusal ?? reverseRefusal(asked);
    const answer: OrderAnswer = reason
      ? failed(asked.key, reason)
      : {
          key: asked.key,
          state: "accepted",
          amountMinor: asked.amountMinor,
          currency: asked.currency,
          arrivesBy: new Date(now().getTime() + arrivalMs).toISOString(),
        };
    entries.set(asked.key, { asked, answer, at: now() });
    return answer;
  }

  /** Does what was taken in: from now on it stands in the statement. */
  function finish(key: string): OrderAnswer {
    const entry = entries.get(key);
    if (!entry) return statusOf(key);
    if (entry.answer.state !== "accepted") return entry.answer;
    const reference = `SIM-${String(++references).padStart(6, "0")}`;
    entry.answer = { ...entry.answer, state: "done", reference };
    entry.at = now();
    if (entry.asked.amountMinor > 0) lines.push(lineOf(entry, reference));
    return entry.answer;
  }

  function statusOf(key: string): OrderAnswer {
    return entries.get(key)?.answer ?? { key, state: "unknown_key" };
  }

  function reverseRefusal({ reverses }: OrderAsked): string | undefined {
    if (!reverses) return undefined;
    return statusOf(reverses).state === "done" ? undefined : "nothing_to_reverse";
  }

  return {
    take,
    finish,
    statusOf,
    /** The statement of one day, by the date in UTC+8. */
    statement: (day: string) => lines.filter(({ at }) => dayOf(new Date(at)) === day),
    lines: () => [...lines],
    /** What has gone out and not come back, in minor units. */
    total: () =>
      lines.reduce(
        (sum, { direction, amountMinor }) => sum + (direction === "out" ? amountMinor : -amountMinor),
        0,
      ),
    /** Writes a line that nobody ordered: a mistake of the other side. */
    misstate: (line: StatementLine) => lines.push(line),
    /** Leaves a line out of the statement: one that comes late, or never. */
    withhold(key: string): StatementLine | undefined {
      const at = lines.findIndex((line) => line.key === key);
      return at < 0 ? undefined : lines.splice(at, 1)[0];
    },
  };
}

function lineOf({ asked, at }: Entry, reference: string): StatementLine {
  const { key, reverses, amountMinor, currency } = asked;
  return {
    key,
    direction: reverses ? "back" : "out",
    amountMinor,
    currency,
    reference,
    at: at.toISOString(),
  };
}

function failed(key: string, reason: string): OrderAnswer {
  return { key, state: "failed", reason };
}

function isSame(one: OrderAsked, other: OrderAsked): boolean {
  return one.kind === other.kind && one.amountMinor === other.amountMinor && one.currency === other.currency;
}

function dayOf(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
