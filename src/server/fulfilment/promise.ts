import type { Selectable } from "kysely";
import type { Tx } from "../db/database.ts";
import type { Promise as PromiseTable } from "../db/tables.gen.ts";
import { NotFound, NotPossibleNow } from "../refusals.ts";

export type OpenPromise = Selectable<PromiseTable>;

/** Reads a promise of the complaint that is still to be kept; the caller holds the complaint's lock. */
export async function openPromise(tx: Tx, complaintId: string, promiseId: string): Promise<OpenPromise> {
  const promise = await tx
    .selectFrom("promise")
    .selectAll()
    .where("id", "=", promiseId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  if (!promise)
    throw new NotFound("promise_not_found", { zh: "没有找到这项承诺。", en: "There is no such promise." });
  if (promise.state !== "open")
    throw new NotPossibleNow(
      "promise_not_open",
      {
        zh: "这项承诺已经兑现或取消，不需要再处理。",
        en: "This promise was kept or cancelled already.",
      },
      { promiseState: promise.state },
    );
  return promise;
}
