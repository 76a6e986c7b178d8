import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetUpProblem } from "../../set-up-problem.ts";
import { startOf } from "./processes.ts";

/** One process at a time runs the database of a data folder; what a dead process left behind is taken over. */
export async function lockDataDir(dataDir: string): Promise<{ release(): Promise<void> }> {
  const file = lockFileIn(dataDir);
  const holder = await holderOf(dataDir);
  if (holder) throw alreadyRunning(dataDir, holder);

  await rm(file, { force: true });
  await writeFile(file, `${process.pid}\n${await startOf(process.pid)}\n`, { flag: "wx" });
  return { release: () => rm(file, { force: true }) };
}

/** The number of the live process that runs the database of this data folder. */
export async function holderOf(dataDir: string): Promise<number | undefined> {
  const [pid, start] = (await readFile(lockFileIn(dataDir), "utf8").catch(() => "")).split("\n");
  if (!pid) return undefined;
  return (await startOf(Number(pid))) === start ? Number(pid) : undefined;
}

function lockFileIn(dataDir: string) {
  return join(dataDir, "postgres.lock");
}

function alreadyRunning(dataDir: string, pid: number) {
  return new SetUpProblem({
    zh: `明镜已经在运行（进程 ${pid}），正在使用 ${dataDir}。请先结束它，或用 DATA_DIR 指定另一个数据文件夹。`,
    en: `Mingjing is already running (process ${pid}) and uses ${dataDir}. End it first, or choose another folder with DATA_DIR.`,
  });
}
