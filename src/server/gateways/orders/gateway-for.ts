import { sql } from "kysely";
import type { GatewayKind } from "../../../shared/gateway-parts.ts";
import type { Tx } from "../../db/database.ts";

/** The gateway that does this kind of thing for a shop: its own before the house's, the newest first. */
export async function gatewayFor(tx: Tx, kind: GatewayKind, shopId: string | null): Promise<string | null> {
  const row = await tx
    .selectFrom("gateway")
    .select("id")
    .where("is_active", "=", true)
    .where(sql<boolean>`${kind} = ANY(kinds)`)
    .where((either) => either.or([either("shop_id", "is", null), either("shop_id", "=", shopId)]))
    .orderBy(sql`shop_id IS NULL`)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .executeTakeFirst();
  return row?.id ?? null;
}
