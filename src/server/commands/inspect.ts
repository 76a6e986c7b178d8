import { type Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { closeDatabase, openDatabase } from "../db/database.ts";
import { Refusal } from "../refusals.ts";
import { exitCodes } from "./explain.ts";
import { askedToStop } from "./import/asked-to-stop.ts";
import { type FileOptions, inspectFile } from "./inspect/inspect-file.ts";
import { type HistoryOptions, inspectHistory } from "./inspect/inspect-history.ts";
import { WrongLine } from "./judge/judge-lines.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { runCommand, type Surroundings } from "./run-command.ts";
import { openTerminal } from "./terminal.ts";

export function registerInspect(program: Command) {
  const group = program
    .command("inspect")
    .description(
      "按质检规则检查会话；可中断，再运行同一命令即接着做  /  inspect conversations by the rules; may be stopped, the same command goes on",
    );
  group
    .command("file <path>")
    .description(
      "检查一个 JSONL 文件，每行一段会话（格式见质检手册）  /  a JSONL file, one conversation a line (see the handbook)",
    )
    .requiredOption("--out <file>", "结果文件，JSONL  /  where the results go, JSONL")
    .option("--rules <codes...>", "只用这些规则  /  only these rules")
    .action(inspectFileHere);
  group
    .command("history")
    .description(
      "检查本店一段时间内结束的会话  /  the conversations of a house that ended in a stretch of time",
    )
    .requiredOption("--from <day>", "从哪天起（含）  /  from this day on", readDay)
    .requiredOption("--to <day>", "到哪天止（含）  /  to this day, taken in", readDay)
    .option("--house <slug>", "商家，默认第一家  /  the merchant; the first one unless given")
    .option("--rules <codes...>", "只用这些规则  /  only these rules")
    .action((options: HistoryOptions) => runCommand((surroundings) => inOpenHouse(surroundings, options)));
}

// No settings, folder or database: anyone can inspect any file by the rules that come with the product.
async function inspectFileHere(path: string, options: FileOptions): Promise<void> {
  const terminal = openTerminal("both");
  try {
    await inspectFile(terminal, path, options, askedToStop());
  } catch (error) {
    const isTheirs = error instanceof WrongLine || error instanceof Refusal;
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    if (!isTheirs && !isMissing) throw error;
    terminal.say(
      isTheirs ? error.wording : { zh: `没有这个文件：${path}`, en: `There is no such file: ${path}` },
    );
    process.exitCode = exitCodes.wrongUse;
  }
}

async function inOpenHouse(
  { config, secret, terminal }: Surroundings,
  options: HistoryOptions,
): Promise<void> {
  const database = await prepareDatabase(config, secret, terminal);
  openDatabase(database.appUrl, { maxConnections: 2 });
  try {
    await inspectHistory(terminal, options, askedToStop());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    terminal.say(error.wording);
    process.exitCode = exitCodes.wrongUse;
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

function readDay(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw new InvalidArgumentError("2026-09-01");
}
