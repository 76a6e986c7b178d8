import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import type { Tx } from "../../db/database.ts";
import { holdersOf } from "../../people/marks/mark-holders.ts";
import { allMarks } from "../content/marks.ts";

type Listed = z.input<typeof trainingRoutes.listMarks.answer>;

/** The house's marks: how each is earned, which cases ask for it, who has it. */
export async function listMarks(tx: Tx): Promise<Listed> {
  const rows: Listed["rows"] = [];
  for (const each of await allMarks(tx))
    rows.push({ ...each, holders: await holdersOf(tx, [each.mark.code]) });
  return { rows };
}
