import type { z } from "zod";
import type { gatewayRoutes } from "../../../shared/api/gateway-routes.ts";
import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import type { House } from "../../house.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { newGatewaySecret } from "../protocol/signature.ts";
import { refuseWrongAddress } from "./address-rules.ts";
import { gatewayRow } from "./gateway-row.ts";
import { presentGateways } from "./present-gateway.ts";
import { sealSecret } from "./sealed-secret.ts";

type NewGateway = z.output<typeof gatewayRoutes.addGateway.body>;

/** Connects a gateway. Its secret is answered this once and remembered nowhere in the open, not even as a repeated answer. */
export async function addGateway(house: House, actor: Staff, { secret, ...gateway }: NewGateway) {
  refuseWrongAddress({ url: gateway.url, secret });
  const id = newId();
  const shared = secret ?? newGatewaySecret();
  return withTenant(actor.tenantId, async (tx) => {
    await tx
      .insertInto("gateway")
      .values({
        id,
        name: gateway.name,
        shop_id: gateway.shopId,
        kinds: [...new Set(gateway.kinds)],
        url: gateway.url,
        sealed_secret: sealSecret(house.secret, id, shared),
        created_at: tx.now,
      })
      .execute();
    await recordSetting(tx, actor, "gateway_added", { gatewayId: id, kinds: gateway.kinds });
    const [view] = await presentGateways(tx, house, [await gatewayRow(tx, id)]);
    return { gateway: view!, secret: shared };
  });
}
