import { sql } from "kysely";
import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { ImportRunRow } from "./import-view.ts";

export type WantedRun = {
  fileName: string;
  fileDigest: string;
  plan: ImportPlan;
  isDryRun: boolean;
};

/**
 * A run for this file, not yet working. One that was cancelled, failed or lost its process goes on where it stopped,
 * when it is the same file read in the same way.
 */
export async function openRun(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  wanted: WantedRun,
): Promise<ImportRunRow> {
  const earlier = await unfinishedRun(tx, wanted);
  return earlier ? takeUp(tx, earlier.id, wanted.plan) : insertRun(tx, actor, wanted);
}

// Where the file lies may differ: it was uploaded anew, or moved.
async function unfinishedRun(tx: Tx, { fileDigest, plan, isDryRun }: WantedRun) {
  return tx
    .selectFrom("import_run")
    .select("id")
    .where("file_digest", "=", fileDigest)
    .where("is_dry_run", "=", isDryRun)
    .where("state", "!=", "done")
    .where(sql<boolean>`settings - 'place' = ${JSON.stringify(plan)}::jsonb - 'place'`)
    .orderBy("started_at", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

async function takeUp(tx: Tx, id: string, plan: ImportPlan): Promise<ImportRunRow> {
  return tx
    .updateTable("import_run")
    .set({
      settings: JSON.stringify(plan),
      state: "waiting",
      failure: null,
      finished_at: null,
      worked_at: tx.now,
    })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function insertRun(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  { fileName, fileDigest, plan, isDryRun }: WantedRun,
): Promise<ImportRunRow> {
  return tx
    .insertInto("import_run")
    .values({
      id: newId(),
      kind: plan.part.kind,
      file_name: fileName,
      file_digest: fileDigest,
      settings: JSON.stringify(plan),
      is_dry_run: isDryRun,
      state: "waiting",
      started_by_kind: actor.kind,
      started_by_id: actor.id,
      started_at: tx.now,
      worked_at: tx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
