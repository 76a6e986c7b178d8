import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { normaliseNumber } from "../../shared/complaint-number.ts";
import { filesDir } from "../config.ts";
import { closeDatabase, openDatabase } from "../db/database.ts";
import { localFileStore } from "../gateways/files/local-file-store.ts";
import type { Break } from "../journal/evidence/check-chain.ts";
import { checkPackage } from "../journal/evidence/check-package.ts";
import { type JournalCheck, verifyJournal } from "../journal/evidence/verify-journal.ts";
import { SetUpProblem } from "../set-up-problem.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { runCommand, type Surroundings } from "./run-command.ts";
import type { Terminal } from "./terminal.ts";

/** Exit code 4: the evidence does not hold. */
const evidenceBroken = 4;

export function registerVerifyEvidence(program: Command) {
  program
    .command("verify-evidence [what]")
    .description(
      "核验证据：一个证据包（ZIP）、一张投诉单（单号），或全部  /  check a package (ZIP), one complaint by its number, or everything",
    )
    .option("--json", "以 JSON 输出结果  /  print the result as JSON")
    .action((what: string | undefined, { json = false }: { json?: boolean }) =>
      runCommand(async (surroundings) => {
        const isIntact =
          what && existsSync(what)
            ? await verifyPackage(surroundings.terminal, what, json)
            : await verifyDatabase(surroundings, what, json);
        if (!isIntact) process.exitCode = evidenceBroken;
      }),
    );
}

async function verifyPackage(terminal: Terminal, path: string, json: boolean): Promise<boolean> {
  const check = checkPackage(await readFile(path));
  if (json) console.log(JSON.stringify(check));
  else if (check.isIntact) {
    terminal.say({
      zh: `完好：投诉 ${check.complaint}，${check.events} 个事件、${check.files} 个文件全部相符。公钥指纹 ${check.keyFingerprint}`,
      en: `Intact: complaint ${check.complaint}, all ${check.events} events and ${check.files} files agree. Key fingerprint ${check.keyFingerprint}`,
    });
  } else sayBreak(terminal, path, check);
  return check.isIntact;
}

async function verifyDatabase(
  { config, secret, terminal }: Surroundings,
  what: string | undefined,
  json: boolean,
): Promise<boolean> {
  const number = what === undefined ? undefined : (normaliseNumber(what) ?? undefined);
  if (what !== undefined && number === undefined) throw neitherFileNorNumber(what);

  const database = await prepareDatabase(config, secret, terminal);
  openDatabase(database.appUrl, { maxConnections: 2 });
  try {
    const check = await verifyJournal(localFileStore(filesDir(config)), number, () => {});
    if (json) console.log(JSON.stringify(check));
    else sayJournal(terminal, check);
    return check.broken.length === 0;
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

function sayJournal(terminal: Terminal, { complaints, events, broken }: JournalCheck): void {
  for (const each of broken) sayBreak(terminal, each.complaint, each);
  terminal.say({
    zh: `已核验 ${complaints} 张投诉单、${events} 个事件，${broken.length === 0 ? "全部完好" : `${broken.length} 张不符`}。`,
    en: `Checked ${complaints} complaints, ${events} events: ${broken.length === 0 ? "all intact" : `${broken.length} do not hold`}.`,
  });
}

function sayBreak(terminal: Terminal, what: string, { place, problem }: Break): void {
  terminal.say({
    zh: `${what} 不符，第一处在 ${place}：${problem}`,
    en: `${what} does not hold. First place: ${place}: ${problem}`,
  });
}

function neitherFileNorNumber(what: string): SetUpProblem {
  return new SetUpProblem({
    zh: `“${what}”既不是现有的文件，也不是投诉单号（如 4821-7036-5）。`,
    en: `"${what}" is neither an existing file nor a complaint number such as 4821-7036-5.`,
  });
}
