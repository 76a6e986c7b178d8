import { vagueTime } from "../../promises/chinese/marks.ts";
import { vagueTime as vagueInEnglish } from "../../promises/english/english-marks.ts";
import { findPromises } from "../../promises/find-promises.ts";
import type { FoldedText } from "../folded-text.ts";
import type { WordingFinding } from "../wording-finding.ts";
import type { WordingPack } from "../wording-pack.ts";
import { ruleFinding } from "./rule-finding.ts";

/** Deeds promised "soon" without an hour, a date or a duration for them anywhere in the message. */
export function vagueTimes(folded: FoldedText, pack: WordingPack): WordingFinding[] {
  const { text } = folded;
  if (!vagueTime.test(text) && !vagueInEnglish.test(text)) return [];
  return findPromises(text, anyWorkingDay)
    .filter(({ vague }) => vague)
    .map(({ span: [start, end] }) =>
      ruleFinding(folded, pack, { kind: "vague_time", rule: "promise", start, end }),
    );
}

// Only whether a time was named counts, not which moment it is.
const anyWorkingDay = new Date("2026-11-18T14:30:00+08:00");
