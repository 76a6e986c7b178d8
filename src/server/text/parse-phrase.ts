import { z } from "zod";
import { analysisText } from "./analysis-text.ts";

export type PhrasePart =
  | { kind: "words"; words: string }
  | { kind: "gap" | "long gap" }
  | { kind: "number" }
  | { kind: "choice"; options: PhrasePart[][] };

/** A phrase as packs hold it; compile-phrase.ts says how one is written. */
export const phrase = z.string().min(1).refine(bracketsMatch, "the brackets of this phrase do not match");

export function parsePhrase(phrase: string): PhrasePart[] {
  const marks = phrase.match(/……|[…()|N]|[^…()|N]+/g) ?? [];
  return [{ kind: "choice", options: readOptions(marks) }];
}

function bracketsMatch(phrase: string): boolean {
  let open = 0;
  for (const mark of phrase) {
    if (mark === "(") open += 1;
    if (mark === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

// Takes marks off the front until the choice they belong to ends.
function readOptions(marks: string[]): PhrasePart[][] {
  const options: PhrasePart[][] = [[]];
  for (let mark = marks.shift(); mark !== undefined && mark !== ")"; mark = marks.shift()) {
    if (mark === "|") options.push([]);
    else options.at(-1)?.push(readPart(mark, marks));
  }
  return options;
}

function readPart(mark: string, rest: string[]): PhrasePart {
  if (mark === "…") return { kind: "gap" };
  if (mark === "……") return { kind: "long gap" };
  if (mark === "N") return { kind: "number" };
  if (mark === "(") return { kind: "choice", options: readOptions(rest) };
  return { kind: "words", words: analysisText(mark) };
}
