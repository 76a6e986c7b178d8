import type { z } from "zod";
import type { privacyRoutes } from "../../../shared/api/privacy-routes.ts";
import type { Tx } from "../../db/database.ts";
import { dueList } from "./due-list.ts";

/** The dry run: what would be erased now, and the moment that a confirmation has to name. */
export async function listDue(tx: Tx): Promise<z.input<typeof privacyRoutes.listDue.answer>> {
  const { total, rows } = await dueList(tx, tx.now, 100);
  return {
    listedAt: tx.now.toISOString(),
    total,
    rows: rows.map(({ kind, number, endedAt, dueAt }) => ({
      kind,
      number,
      endedAt: endedAt.toISOString(),
      dueAt: dueAt.toISOString(),
    })),
  };
}
