import type { Sentence } from "../chinese/clauses.ts";
import type { Said } from "../chinese/find-chinese-promises.ts";
import type { FoundPromise } from "../found-promise.ts";
import { findEnglishTimes } from "../times/english-times.ts";
import { resolveTime } from "../times/resolve-time.ts";
import { isCounted } from "../times/time-expression.ts";
import * as marks from "./english-marks.ts";

/** The promises of one English sentence: who will do what, with the time that stands beside it. */
export function englishPromises(text: string, sentence: Sentence, said: Said): FoundPromise[] {
  if (sentence.isQuestion) return [];
  const clauses = clausesOf(text, sentence);
  const isConditional = clauses.some((clause) => marks.condition.test(clause.text));
  return clauses.flatMap((clause) => promiseOfClause(clause, isConditional, said));
}

type Clause = { text: string; start: number };

// A comma ends a clause of its own only where somebody acts in what follows; "by Friday, at noon" stays together.
function clausesOf(text: string, { clauses }: Sentence): Clause[] {
  const [first] = clauses;
  const last = clauses.at(-1);
  if (!first || !last) return [];
  const whole = { text: text.slice(first.start, last.start + last.text.length), start: first.start };
  const cuts = Array.from(whole.text.matchAll(marks.newClause), ({ index }) => index);
  return [0, ...cuts].map((from, index) => ({
    text: whole.text.slice(from, cuts[index]),
    start: whole.start + from,
  }));
}

function promiseOfClause(clause: Clause, isConditional: boolean, said: Said): FoundPromise[] {
  const { text } = clause;
  const modal = marks.modal.exec(text);
  if (!modal || marks.duty.test(text) || marks.nothingPromised.test(text)) return [];
  if (marks.condition.test(text) && text.search(marks.condition) < modal.index && !/,/.test(text)) return [];
  const subject = modal.groups?.subject?.trim() ?? "";
  if (subject === "you" && !marks.receives.test(text)) return [];

  const estimate = marks.estimate.test(text);
  const times = findEnglishTimes(text).filter(({ kind }) => kind !== "past");
  const resolved = times
    .map((time) => ({ time, due: resolveTime(time, said.base, said.calendar)?.due }))
    .findLast(({ due }) => due);
  if (!resolved?.due && (estimate || !isPromiseWithoutTime(text, subject))) return [];
  const isCountedFromCondition = isConditional && (!resolved || isCounted(resolved.time));
  return [
    {
      deed: deedWords(
        text.slice(modal.index + modal[0].length),
        times.map(({ start, end }) => text.slice(start, end)),
      ),
      due: isCountedFromCondition ? null : (resolved?.due ?? null),
      span: spanOf(clause, modal.index),
      by: marks.ownSubject.test(subject) ? null : subject.replace(/^(?:the|a|an|our|my|one of our) /, ""),
      conditional: isConditional,
      vague: !resolved,
      estimate,
    },
  ];
}

function isPromiseWithoutTime(text: string, subject: string): boolean {
  if (marks.talk.test(text)) return false;
  return marks.vagueTime.test(text) || (marks.ownSubject.test(subject) && marks.deed.test(text));
}

function deedWords(afterModal: string, times: string[]): string {
  const words = times
    .reduce((rest, time) => rest.replace(time, " "), afterModal)
    .replace(/\s+/g, " ")
    .replace(/[\s,]+$/, "")
    .trim();
  return words || afterModal.trim();
}

function spanOf({ text, start }: Clause, modalAt: number): [number, number] {
  return [start + modalAt, start + text.replace(/[\s,]+$/, "").length];
}
