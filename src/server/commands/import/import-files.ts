import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { closeDatabase, openDatabase } from "../../db/database.ts";
import type { ImportKind } from "../../gateways/tables/import-rows/fields.ts";
import type { ImportRun } from "../../intake/import/import-view.ts";
import { Refusal } from "../../refusals.ts";
import { exitCodes } from "../explain.ts";
import { prepareDatabase } from "../prepare-database.ts";
import type { Surroundings } from "../run-command.ts";
import type { Terminal } from "../terminal.ts";
import { askedToStop } from "./asked-to-stop.ts";
import { importAll } from "./import-all.ts";
import type { ImportOptions } from "./import-options.ts";

/** Imports a file or a preset's folder, in this process, while the house may be running beside it. */
export async function importFiles(
  { config, secret, terminal }: Surroundings,
  kind: ImportKind,
  place: string,
  options: ImportOptions,
): Promise<void> {
  const path = resolve(place);
  if (!existsSync(path)) return refuse(terminal, noSuchFile(path));

  const signal = askedToStop();
  const database = await prepareDatabase(config, secret, terminal);
  openDatabase(database.appUrl, { maxConnections: 2 });
  try {
    const runs = await importAll(terminal, kind, path, options, signal);
    if (options.json) console.log(JSON.stringify({ runs }));
    process.exitCode = exitCodeOf(runs);
  } catch (error) {
    refuse(terminal, wordingOf(error));
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

function exitCodeOf(runs: ImportRun[]): number {
  if (runs.some(({ state }) => state !== "done")) return exitCodes.fault;
  return runs.some(({ rowsRefused }) => rowsRefused > 0) ? exitCodes.refusedRows : 0;
}

// A preset's file that is not there is the same trouble as a path that is not.
function wordingOf(error: unknown): Refusal["wording"] {
  if (error instanceof Refusal) return error.wording;
  const { code, path = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return noSuchFile(path);
  throw error;
}

function refuse(terminal: Terminal, wording: Refusal["wording"]): void {
  terminal.say(wording);
  process.exitCode = exitCodes.wrongUse;
}

function noSuchFile(path: string): Refusal["wording"] {
  return { zh: `没有这个文件或文件夹：${path}`, en: `There is no such file or folder: ${path}` };
}
