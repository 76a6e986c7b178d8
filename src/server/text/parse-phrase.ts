import { analysisText } from "./analysis-text.ts";

export type PhrasePart =
  | { kind: "words"; words: string }
  | { kind: "gap" }
  | { kind: "number" }
  | { kind: "choice"; options: PhrasePart[][] };

/** Reads the marks of a phrase; see compile-phrase.ts for what they mean. */
export function parsePhrase(phrase: string): PhrasePart[] {
  const marks = phrase.match(/[…()|N]|[^…()|N]+/g) ?? [];
  const parts = readOptions(marks);
  if (marks.length > 0 || parts.length !== 1) throw new Error(`Unbalanced ( | ) in the phrase "${phrase}"`);
  return parts[0] ?? [];
}

// Takes marks off the front until the choice it is in ends.
function readOptions(marks: string[]): PhrasePart[][] {
  const options: PhrasePart[][] = [[]];
  while (marks.length > 0 && marks[0] !== ")") {
    const mark = marks.shift() ?? "";
    if (mark === "|") options.push([]);
    else options.at(-1)?.push(readPart(mark, marks));
  }
  return options;
}

function readPart(mark: string, rest: string[]): PhrasePart {
  if (mark === "…") return { kind: "gap" };
  if (mark === "N") return { kind: "number" };
  if (mark !== "(") return { kind: "words", words: analysisText(mark) };
  const options = readOptions(rest);
  if (rest.shift() !== ")") throw new Error(`A choice is not closed after "${options.length}" options`);
  return { kind: "choice", options };
}
