import type { OwnerClient } from "../../db/as-owner.ts";

/**
 * The demo has run its past itself. What the queue still holds of it goes; what lies ahead is queued for its own hour: the
 * running clocks here, the silences by looking soon, since that task looks at the world before it acts.
 */
export async function settleQueue(client: OwnerClient): Promise<void> {
  await client.query(
    "DELETE FROM graphile_worker._private_jobs jobs USING graphile_worker._private_tasks tasks WHERE tasks.id = jobs.task_id AND tasks.identifier = 'react'",
  );
  await client.query(`UPDATE graphile_worker._private_jobs jobs SET run_at = CASE jobs.payload->>'what' WHEN 'warn' THEN clock.warn_at ELSE clock.due_at END
    FROM graphile_worker._private_tasks tasks, service_clock clock
    WHERE tasks.id = jobs.task_id AND tasks.identifier = 'strike_clock' AND clock.id = (jobs.payload->>'clockId')::uuid`);
  await client.query(`UPDATE graphile_worker._private_jobs jobs SET run_at = now()
    FROM graphile_worker._private_tasks tasks WHERE tasks.id = jobs.task_id AND tasks.identifier = 'silence'`);
  await client.query(`DELETE FROM graphile_worker._private_jobs jobs USING graphile_worker._private_tasks tasks
    WHERE tasks.id = jobs.task_id AND tasks.identifier = 'strike_clock' AND jobs.run_at <= now()`);
}
