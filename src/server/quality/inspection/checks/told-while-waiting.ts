import { workingMinutesBetween } from "../../../clocks/business-calendar.ts";
import { businessCalendar, type CalendarName } from "../../../clocks/calendar-pack.ts";
import { broken, type Finding, met, notApplicable } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

/** While the case waits for a department or an approval, the customer does not wait without a word for too long. */
export function checkToldWhileWaiting(
  { conversation, toCustomer }: Subject,
  { hours, calendar }: Params<"told_while_waiting">,
): Finding {
  if (conversation.waits.length === 0) return notApplicable("nothing_waited_for");
  const silences = conversation.waits.map((wait) => ({
    wait,
    hours: longestSilence(wait, toCustomer, calendar, hours),
  }));
  const [worst] = silences.filter((each) => each.hours > hours).toSorted((a, b) => b.hours - a.hours);
  if (!worst) return met("told_while_waiting", { waits: conversation.waits.length });
  const { eventVersion, askedBy } = worst.wait;
  return broken("silent_while_waiting", {
    values: { hours: Math.ceil(worst.hours), limit: hours },
    places: eventVersion === null ? [] : [{ eventVersion }],
    staffId: askedBy,
  });
}

type Wait = Subject["conversation"]["waits"][number];

function longestSilence(
  { from, to }: Wait,
  told: Subject["toCustomer"],
  calendar: CalendarName,
  limit: number,
): number {
  const words = told.filter(({ at }) => at > from && at < to).map(({ at }) => at);
  const moments = [from, ...words, to];
  return Math.max(...moments.slice(1).map((at, index) => openHours(calendar, moments[index]!, at, limit)));
}

// As with response gaps: the calendar is asked only where the limit may have been passed.
function openHours(calendar: CalendarName, from: Date, to: Date, limit: number): number {
  const elapsed = (to.getTime() - from.getTime()) / 3_600_000;
  if (elapsed <= limit || calendar === "always") return elapsed;
  return workingMinutesBetween(businessCalendar(calendar), from, to) / 60;
}
