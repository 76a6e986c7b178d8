import type { z } from "zod";
import type { gatewayRow } from "../../../shared/api/gateway-routes.ts";
import type { Tx } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { ownTenant } from "../../people/tenant.ts";
import type { GatewayRow } from "./gateway-row.ts";

type GatewayView = z.input<typeof gatewayRow>;

/** Every gateway, the working ones first; never their secrets. */
export async function listGateways(tx: Tx, house: House): Promise<{ rows: GatewayView[] }> {
  const rows = await tx
    .selectFrom("gateway")
    .selectAll()
    .orderBy("is_active", "desc")
    .orderBy("created_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return { rows: await presentGateways(tx, house, rows) };
}

export async function presentGateways(tx: Tx, house: House, rows: GatewayRow[]): Promise<GatewayView[]> {
  const { slug } = await ownTenant(tx);
  const shops = await tx.selectFrom("shop").select(["id", "name"]).execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shop: shops.find(({ id }) => id === row.shop_id) ?? null,
    kinds: row.kinds as GatewayView["kinds"],
    url: row.url,
    isActive: row.is_active,
    version: row.version,
    callbackUrl: `${house.config.publicUrl}/api/houses/${slug}/gateways/${row.id}/callbacks`,
    reconciledUntil: row.reconciled_until && dayOf(row.reconciled_until),
  }));
}

// The driver reads a date as midnight of this machine's own day.
function dayOf(date: Date): string {
  const part = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
