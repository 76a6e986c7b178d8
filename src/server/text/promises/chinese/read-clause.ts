import { findChineseTimes } from "../times/find-chinese-times.ts";
import type { TimeExpression } from "../times/time-expression.ts";
import type { Stretch } from "./clauses.ts";
import { deedIn } from "./deeds.ts";
import * as marks from "./marks.ts";

/** What a clause does: only an `open` one can promise; a `condition` and a `leave` ("请给我们24小时") help the next. */
export type Role = "open" | "condition" | "leave" | "no_promise";

export type Clause = Stretch & {
  role: Role;
  /** The text with courtesies and limits blanked out, so that they are not taken for duties or denials. */
  plain: string;
  times: TimeExpression[];
  deed: { start: number; end: number } | undefined;
  vagueAt: number;
  hasCondition: boolean;
};

/** Reads one clause by itself, whatever stands beside it. */
export function readClause({ text, start }: Stretch, isQuestion: boolean): Clause {
  const plain = [marks.courtesy, marks.atMost].reduce(blank, text);
  const times = findChineseTimes(plain);
  const withoutTimes = times.reduce((rest, time) => blankOut(rest, time.start, time.end), plain);
  const deed = deedIn(withoutTimes);
  const hasCondition = isConditional(withoutTimes);
  const vagueAt = withoutTimes.search(marks.vagueTime);
  const clause = { text, start, plain, times, deed, vagueAt, hasCondition };
  return { ...clause, role: roleOf(withoutTimes, clause, isQuestion) };
}

function roleOf(words: string, clause: Omit<Clause, "role">, isQuestion: boolean): Role {
  if (isQuestion || marks.question.test(clause.plain)) return "no_promise";
  const isCondition = clause.hasCondition && !promisesAfterCondition(words, clause);
  if (isCondition && marks.condition.word.test(words)) return "condition";
  if (isSomethingElse(words, clause)) return "no_promise";
  if (isLeave(clause.plain)) return "leave";
  if (isDuty(words, clause)) return clause.hasCondition ? "condition" : "no_promise";
  return isCondition ? "condition" : "open";
}

function isSomethingElse(words: string, { plain, times, deed }: Omit<Clause, "role">): boolean {
  if (marks.denial.test(words)) return true;
  if (marks.reported.test(plain) || marks.validity.test(plain) || marks.openHours.test(plain)) return true;
  if (marks.policy.test(words) && !isForThisCustomer(words)) return true;
  if (marks.policyAlways.test(plain)) return true;
  return isPast(words, times, deed);
}

// "按规定，我们会在48小时内给您退款" speaks of this case, "一般3个工作日到账" of all.
function isForThisCustomer(words: string): boolean {
  return (
    /(?:给|为|帮|替)(?:您|你)|(?:我|我们|我司|本店|这边)(?:会|将|保证|承诺)/.test(words) &&
    !/一般|通常|正常|每|凡|原则上/.test(words)
  );
}

// What was done before is told after its time ("今天上午已经退了"); what was arranged before comes after the word
// ("已安排仓库今天下午发出").
function isPast(words: string, times: TimeExpression[], deed: Clause["deed"]): boolean {
  if (times.length > 0 && times.every(({ kind }) => kind === "past")) return true;
  const past = words.search(marks.past);
  if (past < 0) return /了[哦哈呢的啦~]*$/.test(words) && times.length === 0 && !marks.vagueTime.test(words);
  const next = times.find(({ start, kind }) => start > past && kind !== "past");
  return (
    !next || (deed !== undefined && deed.end <= next.start && !/(?:安排|转|申请|登记|加急|反馈)/.test(words))
  );
}

function isLeave(plain: string): boolean {
  return (
    /请?(?:您|你)?(?:再)?(?:给|允许|容)(?:我们?|咱们?|这边)|(?:我们?|这边|核实|处理)?(?:大概|大约)?(?:需要?|(?<![不只就])要)(?=\s*(?:\d|[一二两三四五六七八九十半]))/.test(
      plain,
    ) && !/才能|商品|路上/.test(plain)
  );
}

function isDuty(words: string, { plain }: Omit<Clause, "role">): boolean {
  if (
    marks.duty.receives.test(words) &&
    !/希望|想|要求/.test(words) &&
    /能|会|将|可|就/.test(words) &&
    !/后|之前|请|麻烦|记得/.test(words)
  )
    return false;
  const speaker =
    /(?:我们?|这边|专员|主管|专人|同事|咱们?|本店|我司|客服)(?:会|将|就|再|也|一定|马上|尽快|第一时间)/.exec(
      words,
    );
  const duty = Math.min(...[marks.duty.request, marks.duty.subject].map((mark) => placeOf(mark, plain)));
  return duty < (speaker?.index ?? Number.POSITIVE_INFINITY);
}

function placeOf(mark: RegExp, text: string): number {
  const at = text.search(mark);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function isConditional(words: string): boolean {
  if (marks.condition.word.test(words)) return true;
  return marks.condition.event.test(words) && !marks.condition.ownAct.test(words);
}

// "收到退货后24小时内给您退款" holds both; "如果明天没更新" only the condition.
function promisesAfterCondition(words: string, { deed }: Omit<Clause, "role">): boolean {
  const event = marks.condition.event.exec(words);
  const turn = event ? event.index + event[0].length : words.search(/(?:的话|就|那么?|则|我们?(?:会|就))/);
  return deed !== undefined && turn >= 0 && deed.end > turn;
}

function blank(text: string, words: RegExp): string {
  return text.replace(words, (found) => "\u00b7".repeat(found.length));
}

function blankOut(text: string, start: number, end: number): string {
  return text.slice(0, start) + "\u00b7".repeat(end - start) + text.slice(end);
}
