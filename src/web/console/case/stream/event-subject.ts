import type { StaffView } from "../../../../shared/api/staff-view.ts";

type ClockKind = StaffView["clocks"][number]["kind"];

export type EventSubject =
  | { kind: "department"; nameZh: string; nameEn: string }
  | { kind: "promise"; deed: string }
  | { kind: "round"; round: number }
  | { kind: "clock"; clock: ClockKind };

/** What an event is about: it names rows by their ids, and the case shows those rows. */
export function eventSubject(
  event: Pick<StaffView["timeline"][number], "data">,
  view: Pick<StaffView, "requests" | "promises" | "offers" | "clocks">,
): EventSubject | null {
  const named = new Set(Object.values(event.data));
  const isNamed = ({ id }: { id: string }) => named.has(id);

  const request = view.requests.find(isNamed);
  if (request) return { kind: "department", ...pickNames(request.department) };
  const promise = view.promises.find(isNamed);
  if (promise) return { kind: "promise", deed: promise.deed };
  const offer = view.offers.find(isNamed);
  if (offer) return { kind: "round", round: offer.round };
  const clock = view.clocks.find(isNamed);
  return clock ? { kind: "clock", clock: clock.kind } : null;
}

function pickNames({ nameZh, nameEn }: { nameZh: string; nameEn: string }) {
  return { nameZh, nameEn };
}
