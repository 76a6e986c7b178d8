import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import type { RefusedRow } from "../../gateways/tables/import-rows/row-errors.ts";
import type { ImportPlan } from "./import-plan.ts";

export type ImportContext = {
  plan: ImportPlan;
  isDryRun: boolean;
  /** Who started the run: the journal names them. */
  actor: Pick<Actor, "kind" | "id">;
  /** Shops by name and by code. */
  shopIds: ReadonlyMap<string, string>;
};

export type BatchOutcome = { added: number; known: number; refused: RefusedRow[] };

export async function shopIdsByName(tx: Tx): Promise<Map<string, string>> {
  const shops = await tx.selectFrom("shop").select(["id", "code", "name"]).execute();
  return new Map(shops.flatMap(({ id, code, name }) => [[code, id] as const, [name, id] as const]));
}
