import { z } from "zod";
import type { Wording } from "../refusals.ts";
import { judgeMood } from "../text/mood.ts";
import { type ReadText, readText } from "../text/read-text.ts";
import { standardTaxonomy } from "../text/taxonomy.ts";
import { explainSuggestion } from "./explain-suggestion.ts";
import { guessCategories } from "./guess-categories.ts";
import { suggestDemand } from "./suggest-demand.ts";

export type Judgement = keyof typeof judgements;

/** What can be judged about a text, each answering the fields it adds to the `id`. */
export const judgements = {
  category: judgeCategory,
  demand: (text: ReadText) => withoutWords(suggestDemand(text)),
  mood: (text: ReadText) => withoutWords(judgeMood(text)),
};

/** A line that is not what it should be; the wording names the line. */
export class WrongLine extends Error {
  readonly wording: Wording;

  constructor(lineNumber: number, problem: Wording) {
    super(problem.en);
    this.wording = {
      zh: `第 ${lineNumber} 行：${problem.zh}`,
      en: `Line ${lineNumber}: ${problem.en}`,
    };
  }
}

/** One line out for each line in, in order; blank lines are skipped. */
export async function* judgeLines(lines: AsyncIterable<string>, what: Judgement): AsyncGenerator<string> {
  let lineNumber = 0;
  for await (const line of lines) {
    lineNumber += 1;
    if (line.trim() === "") continue;
    const { id, text } = readLine(line, lineNumber);
    yield `${JSON.stringify({ id, ...judgements[what](readText(text)) })}\n`;
  }
}

const lineFields = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

function readLine(line: string, lineNumber: number): z.infer<typeof lineFields> {
  const result = lineFields.safeParse(parseJson(line, lineNumber));
  if (result.success) return result.data;
  throw new WrongLine(lineNumber, {
    zh: "要有 id（文字或数字）和 text（文字）",
    en: "an id (text or number) and a text are needed",
  });
}

function parseJson(line: string, lineNumber: number): unknown {
  try {
    // A file written on Windows may begin with a byte order mark.
    return JSON.parse(line.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new WrongLine(lineNumber, {
      zh: `不是有效的 JSON（${(error as Error).message}）`,
      en: `not valid JSON (${(error as Error).message})`,
    });
  }
}

function judgeCategory(text: ReadText) {
  const taxonomy = standardTaxonomy();
  const [best] = guessCategories(text, taxonomy);
  const reasons = explainSuggestion({ category: best, fastLane: [] }, taxonomy);
  return { category: best.category, second: best.second, confidence: best.confidence, reasons };
}

function withoutWords<Suggestion extends { words: string[] }>({ words, ...suggestion }: Suggestion) {
  return suggestion;
}
