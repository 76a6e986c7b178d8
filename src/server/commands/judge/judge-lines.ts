import { z } from "zod";
import type { Wording } from "../../refusals.ts";

export type Judgement = {
  /** What a line must hold beside its id, for the message about one that does not. */
  wanted: Wording;
  /** The fields the answer adds to the id; nothing when the line does not hold what is needed. */
  judge: (line: unknown) => object | undefined;
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
export async function* judgeLines(
  lines: AsyncIterable<string>,
  judgement: Judgement,
): AsyncGenerator<string> {
  let lineNumber = 0;
  for await (const line of lines) {
    lineNumber += 1;
    if (line.trim() === "") continue;
    yield `${JSON.stringify(judgeLine(line, lineNumber, judgement))}\n`;
  }
}

const identified = z.object({ id: z.union([z.string(), z.number()]) });

function judgeLine(line: string, lineNumber: number, { wanted, judge }: Judgement): object {
  const parsed = parseJson(line, lineNumber);
  const named = identified.safeParse(parsed);
  const judged = named.success ? judge(parsed) : undefined;
  if (named.success && judged) return { id: named.data.id, ...judged };
  throw new WrongLine(lineNumber, {
    zh: `要有 id（文字或数字）和 ${wanted.zh}`,
    en: `an id (text or number) and ${wanted.en} are needed`,
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
