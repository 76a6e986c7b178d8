import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Argument, type Command } from "commander";
import { exitCodes } from "./explain.ts";
import { judgeLines, WrongLine } from "./judge/judge-lines.ts";
import { type JudgementName, judgements } from "./judge/judgements.ts";
import { openTerminal } from "./terminal.ts";

export function registerJudge(program: Command) {
  program
    .command("judge")
    .description("逐行判断文本：每行一个 JSON 对象  /  judge texts line by line, one JSON object each")
    .addArgument(new Argument("<what>", "判断什么  /  what to judge").choices(Object.keys(judgements)))
    .addHelpText(
      "after",
      '\n例  /  e.g.: mingjing judge category < in.jsonl > out.jsonl   {"id": "1", "text": "…"}',
    )
    .action(judge);
}

// No settings, folder or database: anyone can judge any file with this.
async function judge(what: JudgementName): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    await pipeline(Readable.from(judgeLines(lines, judgements[what])), process.stdout);
  } catch (error) {
    if (isClosedPipe(error)) return;
    if (!(error instanceof WrongLine)) throw error;
    openTerminal("both").say(error.wording);
    process.exitCode = exitCodes.wrongUse;
  }
}

// The reader of our output, `head` for one, has had enough.
function isClosedPipe(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EPIPE";
}
