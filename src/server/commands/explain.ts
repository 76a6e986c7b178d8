import { ConfigError } from "../config.ts";
import { diskFull } from "../db/embedded-postgres/postgres-failure.ts";
import type { Wording } from "../refusals.ts";
import { SetUpProblem } from "../set-up-problem.ts";

/** The exit codes of every command: 0 done, 1 a fault of ours, 2 wrong use or settings, 3 the surroundings, 5 rows left out. */
export const exitCodes = { fault: 1, wrongUse: 2, surroundings: 3, refusedRows: 5 };

/** What a person can do about an error; nothing when nobody foresaw it. */
export function explain(error: unknown): { wording?: Wording; exitCode: number } {
  if (error instanceof SetUpProblem) return { wording: error.wording, exitCode: exitCodes.surroundings };
  if (error instanceof ConfigError) return { wording: wrongSettings(error), exitCode: exitCodes.wrongUse };
  const wording = wordingOf(error as SystemError);
  return wording ? { wording, exitCode: exitCodes.surroundings } : { exitCode: exitCodes.fault };
}

type SystemError = NodeJS.ErrnoException & { port?: number };

const DISK_FULL_IN_POSTGRES = "53100";

function wordingOf({ code, path, port }: SystemError): Wording | undefined {
  switch (code) {
    case "EADDRINUSE":
      return portTaken(port);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return path ? notAllowed(path) : portForbidden(port);
    case "ENOSPC":
    case DISK_FULL_IN_POSTGRES:
      return diskFull(path ?? "DATA_DIR").wording;
    default:
      return undefined;
  }
}

function wrongSettings({ problems }: ConfigError): Wording {
  const list = problems.map((problem) => `  ${problem}`).join("\n");
  return {
    zh: `环境变量中有设置不对：\n${list}\n请改正后再试。`,
    en: `Some settings in the environment are wrong:\n${list}\nCorrect them and try again.`,
  };
}

function portTaken(port = 0): Wording {
  return {
    zh: `端口 ${port} 已被别的程序占用。请先结束那个程序，或换一个端口：PORT=${port + 1} npm run up`,
    en: `Port ${port} is taken by another program. End that program, or choose another port: PORT=${port + 1} npm run up`,
  };
}

function portForbidden(port = 0): Wording {
  return {
    zh: `系统不允许使用端口 ${port}。请换一个 1024 以上的端口：PORT=3150 npm run up`,
    en: `The system does not allow port ${port}. Choose one above 1024: PORT=3150 npm run up`,
  };
}

function notAllowed(path: string): Wording {
  return {
    zh: `没有权限写入 ${path}。请改正它的所有者或权限，或用 DATA_DIR 指定另一个数据文件夹。`,
    en: `${path} may not be written. Correct its owner or permissions, or choose another data folder with DATA_DIR.`,
  };
}
