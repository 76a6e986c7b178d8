import pg from "pg";
import { SetUpProblem } from "../set-up-problem.ts";

const OLDEST_VERSION = 15;

/** A connection for set-up work; whatever is wrong with the address is said so that it can be put right. */
export async function connectOrExplain(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, client);
  }
  await refuseOldVersion(client);
  return client;
}

async function refuseOldVersion(client: pg.Client) {
  const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
  const major: number = rows[0].major;
  if (major >= OLDEST_VERSION) return;
  await client.end();
  throw new SetUpProblem({
    zh: `DATABASE_URL 指向的是 PostgreSQL ${major}，明镜需要 ${OLDEST_VERSION} 至 18。请升级它；去掉 DATABASE_URL 则使用内置的 PostgreSQL。`,
    en: `DATABASE_URL names a PostgreSQL ${major}; Mingjing needs ${OLDEST_VERSION} to 18. Upgrade it, or leave out DATABASE_URL to use the built-in one.`,
  });
}

function explained(error: NodeJS.ErrnoException, { host, port, user, database }: pg.Client) {
  const reason = reasonFor(error, { at: `${host}:${port}`, user: String(user), database: String(database) });
  const wayOut = {
    zh: "请改正 DATABASE_URL（postgres://用户:密码@主机:5432/数据库）；去掉它则使用内置的 PostgreSQL。",
    en: "Correct DATABASE_URL (postgres://user:password@host:5432/database), or leave it out to use the built-in PostgreSQL.",
  };
  return new SetUpProblem(
    { zh: `${reason.zh}${wayOut.zh}`, en: `${reason.en} ${wayOut.en}` },
    { cause: error },
  );
}

function reasonFor(
  { code, message }: NodeJS.ErrnoException,
  { at, user, database }: { at: string; user: string; database: string },
) {
  switch (code) {
    case "ECONNREFUSED":
      return { zh: `${at} 上没有 PostgreSQL 在运行。`, en: `No PostgreSQL answers at ${at}.` };
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return { zh: `找不到数据库主机 ${at}。`, en: `The database host ${at} is unknown.` };
    case "28P01":
    case "28000":
      return {
        zh: `数据库拒绝了用户 ${user}：用户名或密码不对。`,
        en: `The database refused ${user}: wrong user or password.`,
      };
    case "3D000":
      return {
        zh: `数据库 ${database} 不存在，请先创建它。`,
        en: `There is no database ${database}; create it first.`,
      };
    default:
      return {
        zh: `连接不上 ${at} 的数据库（${message}）。`,
        en: `The database at ${at} cannot be reached (${message}).`,
      };
  }
}
