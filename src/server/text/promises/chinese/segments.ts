import type { TimeExpression } from "../times/time-expression.ts";
import { deedIn } from "./deeds.ts";
import type { Clause } from "./read-clause.ts";

/** A stretch of a clause with one deed and its time; places are those of the whole message. */
export type Segment = {
  text: string;
  /** The text with its times blanked out. */
  words: string;
  beforeDeed: string;
  start: number;
  end: number;
  time?: TimeExpression;
  hasDeed: boolean;
};

/** "今天发货明天到" is two; "今天或明天给您发" is one, with the later time. */
export function segmentsOf(clause: Clause): Segment[] {
  const cuts = cutsOf(clause);
  return [0, ...cuts].map((from, index) => segment(clause, from, cuts[index] ?? clause.text.length));
}

// Between two times that each have a deed, after the first one's.
function cutsOf({ plain, times }: Clause): number[] {
  const cuts: number[] = [];
  for (const [index, time] of times.entries()) {
    const before = times[index - 1];
    if (!before) continue;
    const between = deedIn(plain.slice(before.end, time.start));
    const after = deedIn(plain.slice(time.end));
    if (between && after) cuts.push(before.end + between.end);
  }
  return cuts;
}

function segment(clause: Clause, from: number, to: number): Segment {
  const times = clause.times.filter((time) => time.start >= from && time.end <= to && time.kind !== "past");
  const words = times
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + "\u00b7".repeat(end - start) + rest.slice(end),
      clause.plain,
    )
    .slice(from, to);
  const deed = deedIn(words);
  const text = clause.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  return {
    text,
    words,
    beforeDeed: words.slice(0, deed?.start ?? words.length),
    start: clause.start + from + lead,
    end: clause.start + from + text.trimEnd().length,
    time: times.at(-1),
    hasDeed: deed !== undefined,
  };
}
