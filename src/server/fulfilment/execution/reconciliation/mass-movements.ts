import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import type { Movement } from "./rules.ts";

/** What mass actions moved by a gateway: value only, each recipient under the key that was ordered. */
export async function massMovementsOf(tx: Tx, gatewayId: string, since: Date): Promise<Movement[]> {
  const { rows } = await sql<Omit<Movement, "direction">>`
    SELECT concat_ws('.', r.action_id, r.position, r.round) AS key, a.amount_minor AS minor, a.currency, r.settled_at AS at
    FROM mass_action_recipient r
    JOIN mass_action a ON a.tenant_id = r.tenant_id AND a.id = r.action_id
    WHERE r.gateway_id = ${gatewayId} AND r.state = 'done' AND r.settled_at > ${since} AND a.amount_minor > 0
  `.execute(tx);
  return rows.map((row) => ({ ...row, direction: "out" }));
}
