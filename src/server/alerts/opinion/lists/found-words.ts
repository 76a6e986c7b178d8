import { RE2JS } from "re2js";
import { analysisText } from "../../../text/analysis-text.ts";
import { patternNotValid } from "../opinion-refusals.ts";

export type Watched = {
  id: string;
  version: number;
  words: string[];
  patterns: string[];
  sources: string[];
};

/** Which of a list's words stand in a text, and what its patterns find there. */
export function wordFinder({ words, patterns }: Pick<Watched, "words" | "patterns">) {
  const plain = words.map((word) => ({ word, form: analysisText(word) }));
  const expressions = patterns.map(compiled);
  return (text: string): string[] => {
    const form = analysisText(text);
    const found = plain.filter((each) => form.includes(each.form)).map(({ word }) => word);
    for (const expression of expressions) {
      const matcher = expression.matcher(form);
      if (matcher.find()) found.push(matcher.group()!.slice(0, 60));
    }
    return [...new Set(found)];
  };
}

/** @throws Invalid when one cannot be read, or matches every text there is. */
export function refuseWrongPatterns(patterns: readonly string[]): void {
  patterns.forEach((pattern, at) => {
    if (!isUsable(pattern)) throw patternNotValid(at);
  });
}

function isUsable(pattern: string): boolean {
  try {
    return !compiled(pattern).matcher("").find();
  } catch {
    // Not RE2: said to whoever wrote it.
    return false;
  }
}

function compiled(pattern: string): RE2JS {
  return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
}
