import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** The command line of a live process. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform !== "linux") return fromPs(pid, "command=");
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  return command?.replaceAll("\0", " ");
}

/** When a live process began; with its number it is unmistakable, since numbers are given out again. */
export async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform !== "linux") return fromPs(pid, "lstart=");
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The name in brackets may hold spaces; the start is the 20th field behind it (proc(5), field 22).
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

async function fromPs(pid: number, column: string): Promise<string | undefined> {
  const found = await promisify(execFile)("ps", ["-o", column, "-p", String(pid)]).catch(() => undefined);
  return found?.stdout.trim() || undefined;
}
