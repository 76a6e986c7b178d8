import type { FastifyBaseLogger } from "fastify";
import { Logger, type Runner, run, runOnce, type TaskList } from "graphile-worker";
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
): Promise<Runner> {
  return run({
    connectionString: appUrl,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: taskList(house, tasks),
    crontab: "*/10 * * * * sweep",
    logger: quietLogger(log),
  });
}

/** Runs everything that is due, once, and returns: for tests and for the demo. */
export async function runDueJobs(
  house: House,
  tasks: Tasks,
  appUrl: string,
  log: FastifyBaseLogger,
): Promise<void> {
  await runOnce({
    connectionString: appUrl,
    noHandleSignals: true,
    taskList: taskList(house, tasks),
    logger: quietLogger(log),
  });
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
