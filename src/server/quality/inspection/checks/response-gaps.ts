import { workingMinutesBetween } from "../../../clocks/business-calendar.ts";
import { businessCalendar, type CalendarName } from "../../../clocks/calendar-pack.ts";
import type { InspectedMessage } from "../inspected-conversation.ts";
import { broken, type Finding, met, notApplicable, wholeMessage } from "./finding.ts";
import type { Params } from "./params.ts";
import type { Subject } from "./subject.ts";

type Limits = Pick<Params<"first_response">, "minutes" | "byChannel" | "calendar">;

/** From the opening to the first answer of a person. */
export function checkFirstResponse(subject: Subject, limits: Limits): Finding {
  const { conversation, toCustomer } = subject;
  const limit = limitFor(conversation.channel, limits);
  const answer = toCustomer.find(byStaff);
  const end = answer?.at ?? conversation.endedAt;
  const waited = openMinutes(limits.calendar, conversation.openedAt, end, limit);
  if (!answer && conversation.endedHow === "withdrawn" && waited <= limit)
    return notApplicable("withdrawn_before_answer");
  const values = { minutes: Math.ceil(waited), limit };
  if (!answer) return broken("never_answered", { values });
  if (waited <= limit) return met("answered_in_time", values);
  return broken("first_answer_late", { values, places: [wholeMessage(answer)], staffId: answer.authorId });
}

/** From each later message of the customer to the next answer; the longest wait decides. */
export function checkNextResponse(subject: Subject, limits: Limits): Finding {
  const { conversation } = subject;
  const limit = limitFor(conversation.channel, limits);
  const waits = laterWaits(conversation.messages).map(({ since, answer }) => ({
    answer,
    minutes: openMinutes(limits.calendar, since, answer.at, limit),
  }));
  if (waits.length === 0) return notApplicable("customer_wrote_no_more");

  const late = waits.filter(({ minutes }) => minutes > limit).toSorted((a, b) => b.minutes - a.minutes);
  const [worst] = late;
  if (!worst) return met("answered_in_time", { limit, answers: waits.length });
  return broken("later_answer_late", {
    values: { minutes: Math.ceil(worst.minutes), limit, times: late.length },
    places: late.map(({ answer }) => wholeMessage(answer)),
    staffId: worst.answer.authorId,
  });
}

function limitFor(channel: string, { minutes, byChannel }: Limits): number {
  return byChannel.find((own) => own.channel === channel)?.minutes ?? minutes;
}

// Open time is never longer than time itself, so the calendar is asked only where the limit may have been passed.
function openMinutes(calendar: CalendarName, from: Date, to: Date, limit: number): number {
  const elapsed = (to.getTime() - from.getTime()) / 60_000;
  if (elapsed <= limit || calendar === "always") return Math.max(0, elapsed);
  return workingMinutesBetween(businessCalendar(calendar), from, to);
}

function byStaff({ direction, authorKind }: InspectedMessage): boolean {
  return direction === "out" && authorKind === "staff";
}

// The wait for the first answer of all has a rule of its own. What stays unanswered to the end is most often a thank-you.
function laterWaits(messages: InspectedMessage[]): { since: Date; answer: InspectedMessage }[] {
  const waits: { since: Date; answer: InspectedMessage }[] = [];
  let isAnswered = false;
  let since: Date | null = null;
  for (const message of messages) {
    if (message.direction === "in" && isAnswered) since ??= message.at;
    if (!byStaff(message)) continue;
    if (since) waits.push({ since, answer: message });
    since = null;
    isAnswered = true;
  }
  return waits;
}
