import { type Break, type ChainEvent, canonical, sha256 } from "./chain-event.ts";

type Before = Pick<Break, "tampering" | "problem">;

/**
 * Looks for what an event was before it was changed: with which actor, or at which moment, does it give the recorded hash?
 * What is found is proof, not a guess.
 * @param body the event as it would stand in its place, without its hash
 */
export function restored(
  events: readonly ChainEvent[],
  index: number,
  body: Omit<ChainEvent, "hash">,
  recorded: string | undefined,
): Before | null {
  const actor = actorsOf(events).find((each) => sha256(canonical({ ...body, actor: each })) === recorded);
  if (actor) {
    const problem = `its actor was changed: recorded was ${actor.kind} ${actor.id}`;
    return { tampering: "actor_swapped", problem };
  }
  const [before, after] = aroundTime(body);
  for (const at of momentsAround(events, index)) {
    if (sha256(before, at, after) !== recorded) continue;
    return { tampering: "back_dated", problem: `its time was changed: recorded was ${at}` };
  }
  return runsBackwards(events, index)
    ? { tampering: "back_dated", problem: "its time lies before that of the event before it" }
    : null;
}

/** What is hashed before and after the event's time: many moments are tried. */
function aroundTime(body: Omit<ChainEvent, "hash">): [string, string] {
  const text = canonical(body);
  const time = `,"at":${JSON.stringify(body.at)}`;
  const from = text.indexOf(time);
  return [`${text.slice(0, from)},"at":"`, text.slice(from + time.length - 1)];
}

function actorsOf(events: readonly ChainEvent[]): ChainEvent["actor"][] {
  const known = new Map(events.map(({ actor }) => [`${actor.kind} ${actor.id}`, actor]));
  return [...known.values(), { kind: "clock", id: "clock" }];
}

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

/** The moments of its neighbours, the one its id was made at, and its own moved by round amounts. */
function* momentsAround(events: readonly ChainEvent[], index: number): Generator<string> {
  const event = events[index]!;
  for (const { at } of events) yield at;
  const own = Date.parse(event.at);
  for (const [unit, most] of [
    [day, 400],
    [hour, 200],
    [minute, 1_500],
    [second, 4_000],
  ] as const) {
    for (let count = 1; count <= most; count += 1) {
      yield new Date(own + count * unit).toISOString();
      yield new Date(own - count * unit).toISOString();
    }
  }
  // A UUIDv7 begins with the millisecond it was made in; its event was begun at most a minute before.
  const born = Number.parseInt(event.id.replaceAll("-", "").slice(0, 12), 16);
  for (let ms = born + second; ms > born - minute; ms -= 1) yield new Date(ms).toISOString();
}

// Two deeds may begin in one order and be written in the other; a minute is more than any of them takes.
function runsBackwards(events: readonly ChainEvent[], index: number): boolean {
  const before = events[index - 1];
  return before !== undefined && Date.parse(events[index]!.at) < Date.parse(before.at) - minute;
}
