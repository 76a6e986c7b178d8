import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { normaliseNumber } from "../../shared/complaint-number.ts";
import { filesDir } from "../config.ts";
import { closeDatabase, openDatabase } from "../db/database.ts";
import { localFileStore } from "../gateways/files/local-file-store.ts";
import type { Break } from "../journal/evidence/chain-event.ts";
import type { SignedCheckpoint } from "../journal/evidence/check-checkpoints.ts";
import { checkPackage } from "../journal/evidence/check-package.ts";
import { signingKeyOf } from "../journal/evidence/signing-key.ts";
import { tamperingNames } from "../journal/evidence/tampering-names.ts";
import { type JournalCheck, verifyJournal } from "../journal/evidence/verify-journal.ts";
import { SetUpProblem } from "../set-up-problem.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { runCommand, type Surroundings } from "./run-command.ts";
import type { Terminal } from "./terminal.ts";

/** Exit code 4: the evidence does not hold. */
const evidenceBroken = 4;

type Options = { json?: boolean; key?: string; against?: string };

export function registerVerifyEvidence(program: Command) {
  program
    .command("verify-evidence [what]")
    .description(
      "核验证据：一个证据包（ZIP）、一张投诉单（单号），或全部  /  check a package (ZIP), one complaint by its number, or everything",
    )
    .option("--json", "以 JSON 输出结果  /  print the result as JSON")
    .option(
      "--key <fingerprint>",
      "证据包须由这把公钥签名  /  the package must be signed with the key of this fingerprint",
    )
    .option(
      "--against <file>",
      "另存的检查点（mingjing checkpoint 的输出）须仍在库中  /  checkpoints kept elsewhere must still stand in the database",
    )
    .action((what: string | undefined, options: Options) =>
      runCommand(async (surroundings) => {
        const isIntact =
          what && existsSync(what)
            ? await verifyPackage(surroundings.terminal, what, options)
            : await verifyDatabase(surroundings, what, options);
        if (!isIntact) process.exitCode = evidenceBroken;
      }),
    );
}

async function verifyPackage(terminal: Terminal, path: string, { json, key }: Options): Promise<boolean> {
  const check = checkPackage(await readFile(path), key);
  if (json) console.log(JSON.stringify(check));
  else if (check.isIntact) {
    terminal.say({
      zh: `完好：投诉 ${check.complaint}，${check.events} 个事件（${check.proven} 个有签名检查点为证）、${check.files} 个文件全部相符；依法删除 ${check.erased.length} 项。公钥指纹 ${check.keyFingerprint}`,
      en: `Intact: complaint ${check.complaint}, all ${check.events} events (${check.proven} proven by signed checkpoints) and ${check.files} files agree; ${check.erased.length} contents lawfully erased. Key fingerprint ${check.keyFingerprint}`,
    });
  } else sayBreak(terminal, path, check);
  return check.isIntact;
}

async function verifyDatabase(
  { config, secret, terminal }: Surroundings,
  what: string | undefined,
  { json, against }: Options,
): Promise<boolean> {
  const only = what === undefined ? undefined : (normaliseNumber(what) ?? undefined);
  if (what !== undefined && only === undefined) throw neitherFileNorNumber(what);
  const kept = against ? await keptCheckpoints(against) : [];

  const database = await prepareDatabase(config, secret, terminal);
  openDatabase(database.appUrl, { maxConnections: 2 });
  try {
    const files = localFileStore(filesDir(config));
    const check = await verifyJournal({ files, key: signingKeyOf(secret), only, kept });
    if (json) console.log(JSON.stringify(check));
    else sayJournal(terminal, check);
    return check.broken.length === 0;
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

async function keptCheckpoints(path: string): Promise<SignedCheckpoint[]> {
  try {
    const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
    return lines.map((line) => JSON.parse(line) as SignedCheckpoint);
  } catch (cause) {
    const said = (cause as Error).message;
    throw new SetUpProblem(
      { zh: `读不了检查点文件 ${path}：${said}`, en: `Cannot read the checkpoints in ${path}: ${said}` },
      { cause },
    );
  }
}

function sayJournal(terminal: Terminal, { complaints, events, checkpoints, broken }: JournalCheck): void {
  for (const each of broken) sayBreak(terminal, each.complaint, each);
  terminal.say({
    zh: `已核验 ${complaints} 张投诉单、${events} 个事件、${checkpoints} 个检查点，${broken.length === 0 ? "全部完好" : `${broken.length} 处不符`}。`,
    en: `Checked ${complaints} complaints, ${events} events, ${checkpoints} checkpoints: ${broken.length === 0 ? "all intact" : `${broken.length} do not hold`}.`,
  });
}

function sayBreak(terminal: Terminal, what: string, { place, problem, tampering }: Break): void {
  const name = tamperingNames[tampering];
  terminal.say({
    zh: `${what} 不符：${name.zh}。第一处在 ${place}（${problem}）`,
    en: `${what} does not hold: ${name.en}. First place: ${place}: ${problem}`,
  });
}

function neitherFileNorNumber(what: string): SetUpProblem {
  return new SetUpProblem({
    zh: `“${what}”既不是现有的文件，也不是投诉单号（如 4821-7036-5）。`,
    en: `"${what}" is neither an existing file nor a complaint number such as 4821-7036-5.`,
  });
}
