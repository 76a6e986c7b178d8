import { clockActor } from "../../actor.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { eraseComplaint } from "../erasure/erase-complaint.ts";
import { eraseContact, eraseOpinions, eraseTraces } from "../erasure/erase-customer.ts";
import { type Due, dueList } from "./due-list.ts";

const atOnce = 50;

/**
 * Works through a confirmed list a few at a time, each time asking anew what is due: what was held or reopened since stays,
 * and a run that was interrupted goes on where it stood.
 */
export async function workRun(
  _house: House,
  { tenantId, runId }: { tenantId: string; runId: string },
): Promise<void> {
  for (let isMore = true; isMore; )
    isMore = await withTenant(tenantId, async (tx) => {
      const run = await unfinishedRun(tx, runId);
      if (!run) return false;
      const { rows } = await dueList(tx, run.listed_at, atOnce);
      for (const due of rows) await eraseDue(tx, due, runId);
      await noteProgress(tx, runId, run, rows.length);
      return rows.length > 0;
    });
}

function unfinishedRun(tx: Tx, runId: string) {
  return tx
    .selectFrom("retention_run")
    .select(["listed_at", "listed", "erased"])
    .where("id", "=", runId)
    .where("finished_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

async function noteProgress(
  tx: Tx,
  runId: string,
  { listed, erased }: { listed: number; erased: number },
  done: number,
): Promise<void> {
  const sum = erased + done;
  const isFinished = done === 0;
  await tx
    .updateTable("retention_run")
    .set({ erased: sum, ...(isFinished ? { finished_at: tx.now, skipped: Math.max(0, listed - sum) } : {}) })
    .where("id", "=", runId)
    .execute();
}

async function eraseDue(tx: Tx, { kind, id }: Due, runId: string): Promise<void> {
  if (kind === "contact") return eraseContact(tx, id);
  if (kind === "trading") return eraseTraces(tx, id);
  if (kind === "opinion") return eraseOpinions(tx, [id]);
  const complaint = await uncheckedComplaint(tx, id);
  await eraseComplaint(tx, clockActor(tx.tenantId), complaint, {
    rule: "retention",
    article: "PIPL-19",
    runId,
  });
}
