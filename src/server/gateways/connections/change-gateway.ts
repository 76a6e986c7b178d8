import type { z } from "zod";
import type { gatewayRoutes } from "../../../shared/api/gateway-routes.ts";
import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { refuseWrongAddress } from "./address-rules.ts";
import { gatewayRow } from "./gateway-row.ts";
import { presentGateways } from "./present-gateway.ts";
import { sealSecret } from "./sealed-secret.ts";

type Change = z.output<typeof gatewayRoutes.changeGateway.body>;

/** Changes a gateway. Orders that are under way stay with it; switched off, it gets no new ones. */
export async function changeGateway(
  house: House,
  actor: Staff,
  id: string,
  { version, secret, isActive, ...change }: Change,
) {
  refuseWrongAddress({ ...(change.url !== undefined && { url: change.url }), ...(secret && { secret }) });
  return withTenant(actor.tenantId, async (tx) => {
    const before = await gatewayRow(tx, id);
    const changed = await tx
      .updateTable("gateway")
      .set({
        ...change,
        ...(isActive !== undefined && { is_active: isActive }),
        ...(secret && { sealed_secret: sealSecret(house.secret, id, secret) }),
        version: before.version + 1,
      })
      .where("id", "=", id)
      .where("version", "=", version)
      .returningAll()
      .executeTakeFirst();
    if (!changed) throw changedMeanwhile(before.version);

    await recordSetting(tx, actor, "gateway_changed", {
      gatewayId: id,
      kinds: changed.kinds,
      isActive: changed.is_active,
      isMoved: changed.url !== before.url,
      hasNewSecret: secret !== undefined,
    });
    const [view] = await presentGateways(tx, house, [changed]);
    return view!;
  });
}

function changedMeanwhile(version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "这个网关刚被别人改过，请刷新后再改。",
      en: "Somebody has just changed this gateway. Please reload and try again.",
    },
    { version },
  );
}
