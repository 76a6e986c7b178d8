import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { readConfig } from "../../src/server/config.ts";
import { openPool } from "../../src/server/db/open-pool.ts";
import { runDueJobs } from "../../src/server/jobs/run-worker.ts";
import { tasks } from "../../src/server/jobs/task-list.ts";
import { addSignIn, hashPassword } from "../../src/server/people/add-sign-in.ts";
import { type FoundedHouse, foundHouse } from "../../src/server/people/found-house.ts";
import { type RunningHouse, startHouse } from "../../src/server/start-house.ts";
import { freshDatabase } from "./database.ts";
import { emailOf, housePlan, testPassword } from "./house-plan.ts";

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>;

/** A Wednesday morning, far from holidays. */
const morning = new Date("2026-09-16T10:00:00+08:00");

/** A whole running house on a fresh database with two merchants, on loopback, with a clock the test moves. */
export async function openTestHouse({
  slugs = ["alpha", "beta"],
  startAt = morning,
}: {
  slugs?: string[];
  startAt?: Date;
} = {}) {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "mingjing-house-"));
  const time = { now: new Date(startAt) };
  const config = readConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    LOG_LEVEL: "error",
    REQUESTS_PER_MINUTE: "1000000",
    GATEWAY_TIMEOUT_SECONDS: "0.5",
  });
  const running = await startHouse(config, "a secret that only tests know, 32+", database, {
    clock: () => new Date(time.now),
    parts: { web: true, worker: false },
  });
  const merchants = await foundMerchants(running, database.adminUrl, slugs, startAt);
  const admin = openPool({ connectionString: database.adminUrl, max: 2 });

  return {
    ...running,
    database,
    merchants,
    tenant: (slug: string) => merchants[slug]!,
    now: () => new Date(time.now),
    /** Sets the clock and does nothing. */
    setClock(at: Date) {
      time.now = at;
    },
    /** Moves the clock and does everything that has become due. */
    async advance(minutes: number) {
      time.now = new Date(time.now.getTime() + minutes * 60_000);
      await hastenJobs(admin, minutes);
      await runDueJobs(running.house, tasks, database.appUrl, running.app.log);
    },
    /** Does what is due now: reactions, notices. */
    work: () => runDueJobs(running.house, tasks, database.appUrl, running.app.log),
    /** Looks behind the application's back, as the superuser. */
    async rows<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
      return (await admin.query<Row>(sql, parameters)).rows;
    },
    async close() {
      await running.stop();
      await admin.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function foundMerchants(
  { house }: RunningHouse,
  adminUrl: string,
  slugs: string[],
  at: Date,
): Promise<Record<string, FoundedHouse>> {
  const passwordHash = await hashPassword(house.identity, testPassword);
  const merchants: Record<string, FoundedHouse> = {};
  for (const slug of slugs) {
    const plan = housePlan(slug);
    const founded = await foundHouse(adminUrl, plan, at);
    merchants[slug] = founded;
    await Promise.all(
      plan.staff.map(({ email, name }) =>
        addSignIn(house.identity, {
          email,
          name,
          passwordHash,
          tenantId: founded.tenantId,
          staffId: founded.staffIds[email]!,
        }),
      ),
    );
  }
  return merchants;
}

// The queue runs on PostgreSQL's clock, which no test can move: every job comes that much nearer instead.
async function hastenJobs(admin: pg.Pool, minutes: number): Promise<void> {
  await admin.query("UPDATE graphile_worker._private_jobs SET run_at = run_at - make_interval(mins => $1)", [
    minutes,
  ]);
}

export { emailOf, testPassword };
