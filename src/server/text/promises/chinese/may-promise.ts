import { findChineseTimes } from "../times/find-chinese-times.ts";
import type { Sentence } from "./clauses.ts";
import { commitment, deedIn, towardsCustomer } from "./deeds.ts";
import { vagueTime } from "./marks.ts";

/** Whether a sentence has what any promise has: a deed, and a time or words that promise without one. Most have not. */
export function mayPromise({ clauses }: Sentence): boolean {
  return clauses.some(({ text }) => deedIn(text)) && clauses.some(({ text }) => mayBind(text));
}

function mayBind(text: string): boolean {
  if (vagueTime.test(text) || commitment.test(text) || towardsCustomer.test(text)) return true;
  return findChineseTimes(text).length > 0;
}
