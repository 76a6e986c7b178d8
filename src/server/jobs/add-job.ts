import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import type { TaskName, TaskPayloads } from "./tasks.ts";

type When = { runAt?: Date; key?: string };

/**
 * Queues a task in the deed's own transaction: it exists if and only if the deed does.
 * @param key a job with the same key is moved instead of doubled, as a clock is when its hour changes.
 */
export async function addJob<Name extends TaskName>(
  tx: Tx,
  name: Name,
  payload: TaskPayloads[Name],
  { runAt = tx.now, key }: When = {},
): Promise<void> {
  await sql`SELECT graphile_worker.add_job(
    ${name},
    ${JSON.stringify({ tenantId: tx.tenantId, ...payload })}::json,
    run_at := now() + make_interval(secs => ${secondsUntil(tx, runAt)}),
    max_attempts := 12,
    job_key := ${key ? `${tx.tenantId}:${key}` : null}
  )`.execute(tx);
}

/** Queues many tasks of one kind in one statement. */
export async function addJobs<Name extends TaskName>(
  tx: Tx,
  name: Name,
  jobs: ({ payload: TaskPayloads[Name] } & When)[],
): Promise<void> {
  const specs = jobs.map(({ payload, runAt = tx.now, key }) => ({
    payload: { tenantId: tx.tenantId, ...payload },
    wait: secondsUntil(tx, runAt),
    key: key ? `${tx.tenantId}:${key}` : null,
  }));
  await sql`SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
    SELECT (${name}, job.payload, NULL, now() + make_interval(secs => job.wait), 12, job.key, NULL, NULL)::graphile_worker.job_spec
    FROM jsonb_to_recordset(${JSON.stringify(specs)}::jsonb) AS job (payload json, wait double precision, key text)
  ))`.execute(tx);
}

/** Takes a queued task back; nothing happens when it has run already. */
export async function removeJob(tx: Tx, key: string): Promise<void> {
  await sql`SELECT graphile_worker.remove_job(${`${tx.tenantId}:${key}`})`.execute(tx);
}

// The queue runs on PostgreSQL's time, we on the injected clock: what both agree on is how long it is until then.
function secondsUntil(tx: Tx, at: Date): number {
  return Math.max(0, (at.getTime() - tx.now.getTime()) / 1_000);
}
