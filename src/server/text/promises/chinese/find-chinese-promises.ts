import type { Temporal } from "temporal-polyfill";
import type { BusinessCalendar } from "../../../clocks/business-calendar.ts";
import type { FoundPromise } from "../found-promise.ts";
import { resolveTime } from "../times/resolve-time.ts";
import { isCounted, type TimeExpression } from "../times/time-expression.ts";
import type { Sentence } from "./clauses.ts";
import { deedWords } from "./deed-words.ts";
import { commitment, towardsCustomer } from "./deeds.ts";
import * as marks from "./marks.ts";
import { mayPromise } from "./may-promise.ts";
import { type Clause, readClause } from "./read-clause.ts";
import { type Segment, segmentsOf } from "./segments.ts";
import { whoActs } from "./who.ts";

export type Said = { base: Date; calendar: BusinessCalendar };

/** What the clauses before have said for the ones after: a day, a condition, a time that waits for its deed. */
type Context = {
  sameDay?: Temporal.PlainDate;
  isConditional: boolean;
  waiting?: Segment;
  /** A deed without a time, for a time that comes after it ("我们给您回电，最晚明天"). */
  timeless?: Segment;
  found: FoundPromise[];
};

/** The promises of one sentence. A time may stand in a clause of its own, before or after what it belongs to. */
export function chinesePromises(sentence: Sentence, said: Said): FoundPromise[] {
  if (!mayPromise(sentence)) return [];
  const context: Context = { isConditional: false, found: [] };
  const last = sentence.clauses.length - 1;
  sentence.clauses.forEach((stretch, index) => {
    readOn(context, readClause(stretch, sentence.isQuestion && index === last), said);
  });
  return timeBesideVague(context.found);
}

function readOn(context: Context, clause: Clause, said: Said): void {
  if (clause.hasCondition && clause.role !== "no_promise") context.isConditional = true;
  if (clause.role === "open") for (const segment of segmentsOf(clause)) readSegment(context, segment, said);
  else if (clause.role === "leave") context.waiting = segmentsOf(clause)[0];
  else context.waiting = undefined;
  const day = clause.times.map((time) => resolveTime(time, said.base, said.calendar)?.day).findLast(Boolean);
  if (day && clause.role !== "no_promise") context.sameDay = day;
}

function readSegment(context: Context, segment: Segment, said: Said): void {
  const { waiting } = context;
  if (segment.time && segment.hasDeed) promise(context, segment, segment.time, said);
  else if (segment.time) timeAlone(context, segment, segment.time, said);
  else if (segment.hasDeed && waiting?.time)
    promise(context, { ...segment, start: waiting.start }, waiting.time, said, waiting);
  else if (segment.hasDeed) deedAlone(context, segment);
}

function deedAlone(context: Context, segment: Segment): void {
  context.timeless = segment;
  if (!isPromiseWithoutTime(segment, context.isConditional)) return;
  context.found.push({
    ...described(segment),
    due: null,
    conditional: context.isConditional,
    vague: true,
    estimate: false,
  });
}

function timeAlone(context: Context, segment: Segment, time: TimeExpression, said: Said): void {
  const { timeless } = context;
  if (!timeless && saysLatest(context, segment, time, said)) return;
  if (!timeless) {
    context.waiting = segment;
    return;
  }
  context.found = context.found.filter(({ span }) => span[0] !== timeless.start || span[1] !== timeless.end);
  promise(context, { ...timeless, end: segment.end }, time, said);
}

// "争取今天发出，最晚明天": the latest time is the one that is promised.
function saysLatest(context: Context, { text, end }: Segment, time: TimeExpression, said: Said): boolean {
  const last = context.found.at(-1);
  const due = resolveTime(time, said.base, said.calendar, context.sameDay)?.due;
  if (!last?.due || !due || due < last.due || !marks.latest.test(text)) return false;
  context.found[context.found.length - 1] = { ...last, due, span: [last.span[0], end] };
  return true;
}

function promise(
  context: Context,
  segment: Segment,
  time: TimeExpression,
  said: Said,
  waiting?: Segment,
): void {
  const resolved = resolveTime(time, said.base, said.calendar, context.sameDay);
  context.waiting = undefined;
  context.timeless = undefined;
  if (!resolved) return;
  const conditional = context.isConditional;
  if (resolved.day) context.sameDay = resolved.day;
  context.found.push({
    ...described(segment, waiting),
    due: conditional && isCounted(time) ? null : resolved.due,
    conditional,
    vague: false,
    estimate: marks.estimate.test(segment.text) || marks.estimate.test(waiting?.text ?? ""),
  });
}

function described(segment: Segment, waiting?: Segment) {
  return {
    deed: deedWords(segment.text, segment.words),
    span: [segment.start, segment.end] as [number, number],
    by: whoActs(afterCondition(segment.beforeDeed)) ?? (waiting ? whoActs(waiting.words) : null),
  };
}

// "仓库验收完成后2个工作日内退款": the warehouse checks; the refund is ours.
function afterCondition(words: string): string {
  const event = marks.condition.event.exec(words);
  return event ? words.slice(event.index + event[0].length) : words;
}

function isPromiseWithoutTime({ text, words }: Segment, isConditional: boolean): boolean {
  if (marks.lookUp.test(words) || marks.attitude.test(words) || marks.estimate.test(text)) return false;
  if (/可以?(?:为|给|帮|选|申|退|换|补)/.test(words)) return false;
  if (marks.vagueTime.test(words) || commitment.test(words)) return true;
  return isConditional && towardsCustomer.test(words);
}

// "我们尽快处理，最晚明天下午给您答复" is one promise, with its time.
function timeBesideVague(found: FoundPromise[]): FoundPromise[] {
  return found.flatMap((promise, index) => {
    const next = found[index + 1];
    if (promise.vague && next?.due) return [];
    const before = found[index - 1];
    if (!promise.due || !before?.vague) return [promise];
    return [{ ...promise, span: [before.span[0], promise.span[1]] as [number, number] }];
  });
}
