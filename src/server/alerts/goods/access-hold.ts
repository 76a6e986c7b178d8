import type { Selectable } from "kysely";
import type { z } from "zod";
import type { holdKind, holdState } from "../../../shared/api/goods-routes.ts";
import type { Tx } from "../../db/database.ts";
import type { GoodsHold } from "../../db/tables.gen.ts";
import { holdMovedOn, holdNotIn, unknownHold } from "./hold-refusals.ts";

export type HoldState = z.output<typeof holdState>;
export type Hold = Omit<Selectable<GoodsHold>, "state" | "kind"> & {
  state: HoldState;
  kind: z.output<typeof holdKind>;
};

/** The only way in to a hold for whoever changes it: locked, in one of these states, and as the actor saw it. */
export async function accessHold(
  tx: Tx,
  number: number,
  states: readonly HoldState[],
  seenVersion: number,
): Promise<Hold> {
  const row = await tx
    .selectFrom("goods_hold")
    .selectAll()
    .where("number", "=", number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw unknownHold();
  const hold = row as Hold;
  if (!states.includes(hold.state)) throw holdNotIn(hold.state);
  if (hold.version !== seenVersion) throw holdMovedOn(hold.version);
  return hold;
}
