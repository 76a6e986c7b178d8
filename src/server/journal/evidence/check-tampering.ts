import { type Break, type ChainEvent, canonical, genesis, type Head, sha256 } from "./chain-event.ts";
import { restored } from "./check-restored.ts";

/**
 * Says what was done to a chain that does not hold. Each place of the chain has a hash that was once recorded: in a signed
 * checkpoint where there is one, else as the events' own links tell. An event belongs to the place whose hash it gives.
 */
export function nameTampering(
  events: readonly ChainEvent[],
  head: Head,
  proven: readonly string[],
): Break | null {
  const hashes = recordedHashes(events, head, proven);
  const places = events.map((event, index) => placeOf(event, index, hashes));
  const missing = hashes.flatMap((_, index) => (places.includes(index + 1) ? [] : [index + 1]));
  const strangers = places.flatMap((place, index) => (place === null ? [index] : []));

  if (strangers.length === 0) return nothingForeign(events, places, missing, hashes);
  return missing.length === 0
    ? addedEvent(events, strangers[0]!)
    : rewrittenEvent(events, hashes, strangers, missing);
}

/** The hash of every place, from the first: what is proven, then what the links say, then the end that the record names. */
function recordedHashes(
  events: readonly ChainEvent[],
  head: Head,
  proven: readonly string[],
): (string | undefined)[] {
  const hashes: (string | undefined)[] = [...proven];
  for (
    let next: (string | undefined)[] = longestRun(events, hashes.at(-1));
    next.length > 0;
    next = runAfterGap(events, hashes)
  )
    hashes.push(...next);
  if (head.version > Math.max(hashes.length, events.length)) {
    hashes.length = head.version;
    hashes[head.version - 1] = head.hash;
  }
  return hashes;
}

/** The hashes that follow a hash, link by link; of two successors, the one with the longer future. */
function longestRun(events: readonly ChainEvent[], after: string | undefined): string[] {
  const next = new Map<string, ChainEvent[]>();
  for (const event of events) next.set(event.previousHash, [...(next.get(event.previousHash) ?? []), event]);
  const run: string[] = [];
  for (let step = nextHash(next, after ?? genesis, run); step; step = nextHash(next, step, run))
    run.push(step);
  return run;
}

function nextHash(
  next: ReadonlyMap<string, ChainEvent[]>,
  from: string,
  walked: readonly string[],
): string | undefined {
  const hashes = (next.get(from) ?? []).map(({ hash }) => hash).filter((hash) => !walked.includes(hash));
  if (hashes.length < 2) return hashes[0];
  return hashes.toSorted((one, other) => futureOf(next, other) - futureOf(next, one))[0];
}

function futureOf(next: ReadonlyMap<string, ChainEvent[]>, from: string): number {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at && !seen.has(at); at = next.get(at)?.[0]?.hash) seen.add(at);
  return seen.size;
}

/** Where events are gone, those behind the gap still name the hash of the last one that is missing. */
function runAfterGap(
  events: readonly ChainEvent[],
  known: readonly (string | undefined)[],
): (string | undefined)[] {
  const first = events
    .filter(({ hash, version }) => version > known.length + 1 && !known.includes(hash))
    .sort((one, other) => one.version - other.version)[0];
  if (!first) return [];
  const gap = Array<string | undefined>(first.version - 2 - known.length).fill(undefined);
  return [...gap, first.previousHash, ...longestRun(events, first.previousHash)];
}

/** The place whose hash this event gives; its own first, since a place is mostly where it stands. */
function placeOf(event: ChainEvent, index: number, hashes: readonly (string | undefined)[]): number | null {
  const order = [index + 1, event.version, ...hashes.map((_, each) => each + 1)];
  return (
    order.find(
      (place) => hashes[place - 1] !== undefined && hashAt(event, place, hashes) === hashes[place - 1],
    ) ?? null
  );
}

/** The hash of this event if it stood in this place. */
function hashAt(event: ChainEvent, place: number, hashes: readonly (string | undefined)[]): string {
  return sha256(canonical(bodyAt(event, place, hashes)));
}

/** Version and link are the place's, the rest is the event's. */
function bodyAt(
  event: ChainEvent,
  place: number,
  hashes: readonly (string | undefined)[],
): Omit<ChainEvent, "hash"> {
  const { hash: _, ...body } = event;
  const previousHash = place === 1 ? genesis : (hashes[place - 2] ?? body.previousHash);
  return { ...body, version: place, previousHash };
}

function nothingForeign(
  events: readonly ChainEvent[],
  places: readonly (number | null)[],
  missing: readonly number[],
  hashes: readonly (string | undefined)[],
): Break | null {
  const gone = missing[0];
  if (gone !== undefined) return goneEvents(gone, missing, hashes.length);
  const twice = places.findIndex((place, index) => places.indexOf(place) < index);
  if (twice !== -1) return found(events, twice, "inserted", "it is there a second time");
  const astray = places.findIndex((place, index) => place !== index + 1);
  if (astray !== -1) return found(events, astray, "reordered", `it is event ${places[astray]} of the chain`);
  const relabelled = events.findIndex(
    ({ hash, version }, index) => hash !== hashes[index] || version !== index + 1,
  );
  return relabelled === -1
    ? null
    : found(events, relabelled, "changed", "its number or its hash was changed; its content is as recorded");
}

function goneEvents(gone: number, missing: readonly number[], length: number): Break {
  const isTail = missing.length === length - gone + 1;
  return {
    place: `event ${gone}`,
    version: gone,
    tampering: isTail ? "tail_truncated" : "dropped",
    problem: isTail
      ? `the chain is cut off: ${missing.length} of ${length} recorded events are missing at its end`
      : `event ${gone} is missing from the chain`,
  };
}

function addedEvent(events: readonly ChainEvent[], index: number): Break {
  const { version, id } = events[index]!;
  const isFork = events.some((other) => other.id !== id && other.version === version);
  return isFork
    ? found(events, index, "forked", `two events claim the place ${version}`)
    : found(events, index, "inserted", "it was never recorded; the events around it were");
}

function rewrittenEvent(
  events: readonly ChainEvent[],
  hashes: readonly (string | undefined)[],
  strangers: readonly number[],
  missing: readonly number[],
): Break {
  const index = strangers[0]!;
  if (isAnotherFuture(events, strangers, missing, hashes.length))
    return found(events, index, "forked", "from here on the chain is another than the one recorded");
  const place = missing.includes(index + 1) ? index + 1 : missing[0]!;
  const before = restored(events, index, bodyAt(events[index]!, place, hashes), hashes[place - 1]);
  if (before) return found(events, index, before.tampering, before.problem);
  return found(events, index, "changed", "its content is not what was recorded");
}

/** Not one place differs but everything from it on, and what stands there hangs together. */
function isAnotherFuture(
  events: readonly ChainEvent[],
  strangers: readonly number[],
  missing: readonly number[],
  length: number,
): boolean {
  const first = strangers[0]!;
  const isRest = strangers.length === events.length - first && missing.length === length - missing[0]! + 1;
  const isLinked = strangers.slice(1).every((at) => events[at]!.previousHash === events[at - 1]!.hash);
  return isRest && isLinked && strangers.length + missing.length > 2;
}

function found(
  events: readonly ChainEvent[],
  index: number,
  tampering: Break["tampering"],
  problem: string,
): Break {
  const { version, type } = events[index]!;
  return { place: `event ${version} (${type})`, version, tampering, problem };
}
