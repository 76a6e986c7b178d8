import { sql } from "kysely";
import { now, type Tx } from "../../db/database.ts";
import { forEachTenant } from "../../db/for-each-tenant.ts";
import type { House } from "../../house.ts";
import { addJob } from "../../jobs/add-job.ts";
import { Refusal } from "../../refusals.ts";
import { pathOfPlan, removeOldUploads } from "./kept-upload.ts";
import { runImport } from "./run-import.ts";

const standstillMinutes = 5;

/** The task behind a started import. A file that cannot be read on is the file's trouble, kept with the run. */
export async function importTask(
  house: House,
  { tenantId, runId }: { tenantId: string; runId: string },
): Promise<void> {
  try {
    await runImport(tenantId, runId, (plan) => pathOfPlan(house, tenantId, plan));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Removes old uploads, and sends runs whose process has died on their way again. */
export async function sweepImports(house: House): Promise<void> {
  await removeOldUploads(house, now());
  await forEachTenant(resumeStandstills);
}

// The queue gives a dead worker's job to another only after hours. Only uploads: a file of the operator's may lie elsewhere.
async function resumeStandstills(tx: Tx): Promise<void> {
  const runs = await tx
    .selectFrom("import_run")
    .select("id")
    .where("state", "in", ["waiting", "running"])
    .where("worked_at", "<", new Date(tx.now.getTime() - standstillMinutes * 60_000))
    .where(sql<boolean>`settings->'place' ? 'uploadId'`)
    .execute();
  for (const { id } of runs) await addJob(tx, "run_import", { runId: id }, { key: `import:${id}` });
}
