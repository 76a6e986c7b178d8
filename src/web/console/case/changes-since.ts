import type { StaffView } from "../../../shared/api/staff-view.ts";

/** What of a complaint a person had before their eyes when they began to type. */
export type Seen = { version: number; events: number };

export function seenNow(view: Pick<StaffView, "version" | "timeline">): Seen {
  return { version: view.version, events: Math.max(0, ...view.timeline.map(({ version }) => version)) };
}

/** The deeds that came in between; none when the record is still the one that was seen. */
export function changesSince(
  view: Pick<StaffView, "version" | "timeline">,
  seen: Seen,
): StaffView["timeline"] {
  if (view.version === seen.version) return [];
  return view.timeline.filter(({ version }) => version > seen.events);
}

/** What colleagues did meanwhile, whether or not it changed the record: somebody writing should know of their words too. */
export function othersDeedsSince(
  view: Pick<StaffView, "timeline">,
  seen: Seen,
  readerName: string,
): StaffView["timeline"] {
  return view.timeline.filter(
    ({ version, actor }) => version > seen.events && actor.kind === "staff" && actor.name !== readerName,
  );
}
