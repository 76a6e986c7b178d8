import type { z } from "zod";
import type { actionRoutes } from "../../../shared/api/action-routes.ts";
import { maskName } from "../../../shared/mask.ts";
import type { Tx } from "../../db/database.ts";
import { unknownAction } from "./action-refusals.ts";

type Query = z.output<typeof actionRoutes.listRecipients.query>;
type Listed = z.input<typeof actionRoutes.listRecipients.answer>;
type Row = Listed["rows"][number];

/** What became of each, in the order of contact. */
export async function listRecipients(
  tx: Tx,
  number: number,
  { state, after, limit }: Query,
): Promise<Listed> {
  const action = await tx
    .selectFrom("mass_action")
    .select("id")
    .where("number", "=", number)
    .executeTakeFirst();
  if (!action) throw unknownAction();
  const found = await tx
    .selectFrom("mass_action_recipient as r")
    .innerJoin("orders as o", "o.id", "r.order_id")
    .innerJoin("customer as c", "c.id", "r.customer_id")
    .selectAll("r")
    .select(["o.number", "c.name"])
    .where("r.action_id", "=", action.id)
    .where("r.position", ">", after)
    .$if(state !== undefined, (query) => query.where("r.state", "=", state!))
    .orderBy("r.position")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit).map(
    (row): Row => ({
      position: row.position,
      orderNumber: row.number,
      customer: row.name ? maskName(row.name) : "",
      hasComplained: row.has_complained,
      state: row.state as Row["state"],
      leftOutReason: row.left_out_reason as Row["leftOutReason"],
      reference: row.reference,
      failure: row.failure,
      settledAt: row.settled_at?.toISOString() ?? null,
    }),
  );
  return { rows, next: found.length > limit ? rows.at(-1)!.position : null };
}
