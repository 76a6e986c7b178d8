import { fileURLToPath } from "node:url";
import { Logger, runMigrations as migrateJobQueue } from "graphile-worker";
import { runner as runMigrations } from "node-pg-migrate";
import type pg from "pg";
import { SetUpProblem } from "../set-up-problem.ts";
import { connectOrExplain } from "./connect-or-explain.ts";

export interface Migration {
  /** The address of the owner of the tables, who may create roles. */
  adminUrl: string;
  appPassword: string;
  identityPassword: string;
  migrationsDir?: string;
}

const MIGRATIONS_DIR = fileURLToPath(new URL("../../../migrations", import.meta.url));

// "mingjing" in ASCII: one number for everybody who migrates this database.
const MIGRATION_LOCK = "7884736010404589159";

/** Brings the database up to date and gives the application's roles their passwords; harmless when repeated. */
export async function migrate({
  adminUrl,
  appPassword,
  identityPassword,
  migrationsDir = MIGRATIONS_DIR,
}: Migration) {
  const client = await connectOrExplain(adminUrl);
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migrateJobQueue({ connectionString: adminUrl, logger: new Logger(() => () => {}) });
    const done = await migrateTables(client, migrationsDir);
    await admit(client, "mingjing_app", appPassword);
    await admit(client, "mingjing_identity", identityPassword);
    return done;
  } catch (error) {
    throw (error as pg.DatabaseError).code === INSUFFICIENT_PRIVILEGE ? lacksRights(client, error) : error;
  } finally {
    await client.end();
  }
}

async function migrateTables(client: pg.Client, dir: string): Promise<string[]> {
  const done = await runMigrations({
    dbClient: client,
    dir,
    direction: "up",
    migrationsTable: "migration",
    singleTransaction: true,
    noLock: true,
    log: () => {},
  });
  return done.map(({ name }) => name);
}

async function admit(client: pg.Client, role: string, password: string) {
  await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
}

const INSUFFICIENT_PRIVILEGE = "42501";

function lacksRights({ user }: pg.Client, cause: unknown) {
  return new SetUpProblem(
    {
      zh: `数据库用户 ${user} 权限不够（${(cause as Error).message}）。DATABASE_URL 中的用户须是该数据库的所有者并可创建角色：ALTER ROLE ${user} CREATEROLE。`,
      en: `The database user ${user} lacks rights (${(cause as Error).message}). The user in DATABASE_URL must own the database and may create roles: ALTER ROLE ${user} CREATEROLE.`,
    },
    { cause },
  );
}
