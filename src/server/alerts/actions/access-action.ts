import type { Selectable } from "kysely";
import type { z } from "zod";
import type { actionState } from "../../../shared/api/action-routes.ts";
import type { Tx } from "../../db/database.ts";
import type { MassAction } from "../../db/tables.gen.ts";
import { actionMovedOn, actionNotIn, unknownAction } from "./action-refusals.ts";

export type ActionState = z.output<typeof actionState>;
export type Action = Omit<Selectable<MassAction>, "state"> & { state: ActionState };

/** The only way in to a mass action for whoever changes it: locked, in one of these states, and as the actor saw it. */
export async function accessAction(
  tx: Tx,
  number: number,
  states: readonly ActionState[],
  seenVersion: number,
): Promise<Action> {
  const row = await tx
    .selectFrom("mass_action")
    .selectAll()
    .where("number", "=", number)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw unknownAction();
  const action = row as Action;
  if (!states.includes(action.state)) throw actionNotIn(action.state);
  if (action.version !== seenVersion) throw actionMovedOn(action.version);
  return action;
}
