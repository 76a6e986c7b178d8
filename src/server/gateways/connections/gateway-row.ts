import type { Selectable } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { Gateway as GatewayTable } from "../../db/tables.gen.ts";
import { NotFound } from "../../refusals.ts";

export type GatewayRow = Selectable<GatewayTable>;

export async function gatewayRow(tx: Tx, id: string): Promise<GatewayRow> {
  const row = await tx.selectFrom("gateway").selectAll().where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw new NotFound("gateway_not_found", { zh: "没有找到这个网关。", en: "There is no such gateway." });
}
