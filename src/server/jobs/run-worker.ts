import type { FastifyBaseLogger } from "fastify";
import { Logger, run, runOnce, type TaskList } from "graphile-worker";
import { openPool } from "../db/open-pool.ts";
import type { House } from "../house.ts";
import type { TaskName, TaskPayloads } from "./tasks.ts";

/** One function per task. It runs within its tenant and may run again: it looks at the world before it acts. */
export type Tasks = {
  [Name in TaskName]: (house: House, payload: TaskPayloads[Name] & { tenantId: string }) => Promise<void>;
};

/** Works through the queue until stopped; a task that fails is tried again with growing pauses. */
export async function runWorker(
  house: House,
  tasks: Tasks,
  appUrl: string,
  log: FastifyBaseLogger,
): Promise<{ stop(): Promise<void> }> {
  const pgPool = workerPool(appUrl);
  // What a worker that was killed left behind is taken up at once, not at the next full ten minutes.
  await pgPool.query("SELECT graphile_worker.add_job('sweep', job_key := 'sweep at start')");
  const runner = await run({
    pgPool,
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: taskList(house, tasks),
    crontab: "*/10 * * * * sweep",
    logger: quietLogger(log),
  });
  return {
    async stop() {
      await runner.stop();
      await pgPool.end();
    },
  };
}

/** Runs everything that is due, once, and returns: for tests and for the demo. */
export async function runDueJobs(
  house: House,
  tasks: Tasks,
  appUrl: string,
  log: FastifyBaseLogger,
): Promise<void> {
  const pgPool = workerPool(appUrl);
  try {
    await runOnce({
      pgPool,
      noHandleSignals: true,
      taskList: taskList(house, tasks),
      logger: quietLogger(log),
    });
  } finally {
    await pgPool.end();
  }
}

const CONCURRENCY = 4;

// A pool of our own: the worker's would stop listening for cut connections before its last one has closed.
function workerPool(appUrl: string) {
  return openPool({ connectionString: appUrl, max: CONCURRENCY + 2, application_name: "mingjing-worker" });
}

function taskList(house: House, tasks: Tasks): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(house, payload as never)]),
  );
}

function quietLogger(log: FastifyBaseLogger): Logger {
  return new Logger((scope) => (level, message) => {
    if (level === "error") log.error({ task: scope.taskIdentifier, jobId: scope.jobId }, message);
    else if (level === "warning") log.warn({ task: scope.taskIdentifier, jobId: scope.jobId }, message);
  });
}
