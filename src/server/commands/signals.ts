import type { Command } from "commander";
import { replay } from "../alerts/replay/replay.ts";
import { Refusal } from "../refusals.ts";
import { exitCodes } from "./explain.ts";
import { openTerminal } from "./terminal.ts";

export function registerSignals(program: Command) {
  program
    .command("signals")
    .description("群诉预警  /  signals of troubles that many share")
    .command("replay <path>")
    .description(
      "把一个文件夹里的投诉按先后重放一遍，写出何时会预警  /  replay the complaints of a folder and write when a signal would have come",
    )
    .requiredOption("--out <file>", "预警写到这个 CSV 文件  /  where the signals go, as CSV")
    .action(replayHere);
}

// No settings, folder or database: anyone can replay any shop with this.
async function replayHere(path: string, { out }: { out: string }): Promise<void> {
  const terminal = openTerminal("both");
  try {
    const { events, signals } = await replay(path, out);
    terminal.say({
      zh: `${events} 个事件，${signals} 个预警。`,
      en: `${events} events, ${signals} signals.`,
    });
  } catch (error) {
    const missing = error as NodeJS.ErrnoException;
    const isMissing = missing.code === "ENOENT";
    if (!isMissing && !(error instanceof Refusal)) throw error;
    terminal.say(
      isMissing
        ? { zh: `没有这个文件：${missing.path}`, en: `There is no such file: ${missing.path}` }
        : (error as Refusal).wording,
    );
    process.exitCode = exitCodes.wrongUse;
  }
}
