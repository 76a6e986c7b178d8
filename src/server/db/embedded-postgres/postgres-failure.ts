import { SetUpProblem } from "../../set-up-problem.ts";

/** What PostgreSQL's own words mean for the person who started it. */
export function postgresFailure(cluster: string, output: string): SetUpProblem {
  if (output.includes("No space left on device")) return diskFull(cluster);
  const lastWords = output.split("\n").slice(-5).join("\n");
  return new SetUpProblem({
    zh: `内置 PostgreSQL 没能启动（数据在 ${cluster}）。它最后说：\n${lastWords}\n也可以用 DATABASE_URL 指定另一个 PostgreSQL。`,
    en: `The built-in PostgreSQL did not start (its data is in ${cluster}). Its last words:\n${lastWords}\nYou may also name another PostgreSQL in DATABASE_URL.`,
  });
}

export function diskFull(place: string): SetUpProblem {
  return new SetUpProblem({
    zh: `磁盘已满，无法写入 ${place}。请腾出至少 1 GB 空间，或用 DATA_DIR 指定另一块磁盘，然后再试一次。`,
    en: `The disk is full; ${place} cannot be written. Free at least 1 GB, or choose another disk with DATA_DIR, and try again.`,
  });
}
