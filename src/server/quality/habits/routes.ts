import { withTenant } from "../../db/database.ts";
import type { Handlers } from "../../http/handlers.ts";
import { listHabits } from "./list-habits.ts";

export function habitHandlers() {
  return {
    listHabits: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listHabits(tx, query)),
  } satisfies Partial<Handlers>;
}
