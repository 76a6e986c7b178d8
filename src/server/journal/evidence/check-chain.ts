import { type Break, type ChainEvent, canonical, genesis, type Head, sha256 } from "./chain-event.ts";
import { nameTampering } from "./check-tampering.ts";

/**
 * Walks the chain from its first event to its end.
 * @param proven the hashes of the first events as signed checkpoints hold them
 * @returns the first place that does not hold, or null.
 */
export function checkChain(
  events: readonly ChainEvent[],
  head: Head,
  proven: readonly string[] = [],
): Break | null {
  if (isIntact(events, head, proven)) return null;
  return (
    nameTampering(events, head, proven) ?? {
      place: `event ${events.length}`,
      problem: `the record says the chain ends at event ${head.version} with another hash`,
      tampering: "changed",
      version: events.length,
    }
  );
}

function isIntact(events: readonly ChainEvent[], head: Head, proven: readonly string[]): boolean {
  const ends = events.length === head.version && (events.at(-1)?.hash ?? genesis) === head.hash;
  return (
    ends &&
    events.length >= proven.length &&
    events.every((event, index) => isLinked(event, index, events[index - 1]?.hash ?? genesis, proven[index]))
  );
}

function isLinked(event: ChainEvent, index: number, previousHash: string, proven = event.hash): boolean {
  const { hash, ...body } = event;
  return (
    event.version === index + 1 &&
    event.previousHash === previousHash &&
    hash === proven &&
    sha256(canonical(body)) === hash
  );
}
