import type { z } from "zod";
import type { lawRoutes } from "../../../shared/api/law-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { NotFound } from "../../refusals.ts";

type Answer = z.input<typeof lawRoutes.listShopChannels.answer>;
type Change = z.output<typeof lawRoutes.setShopChannel.body>;

/** Where each shop sells; one that nobody has said anything of sells on somebody else's platform. */
export async function listShopChannels(tx: Tx): Promise<Answer> {
  const rows = await tx
    .selectFrom("shop")
    .leftJoin("shop_channel", "shop_channel.shop_id", "shop.id")
    .select(["shop.id as shopId", "name", "channel"])
    .orderBy("code")
    .execute();
  return {
    rows: rows.map(({ channel, ...shop }) => ({
      ...shop,
      channel: (channel ?? "platform_third_party") as Change["channel"],
    })),
  };
}

export async function setShopChannel(actor: Staff, { shopId, channel }: Change): Promise<Answer> {
  return inTransaction(actor, async (tx) => {
    const shop = await tx.selectFrom("shop").select("id").where("id", "=", shopId).executeTakeFirst();
    if (!shop) throw new NotFound("shop_not_found", { zh: "没有这家店铺。", en: "There is no such shop." });
    await tx
      .insertInto("shop_channel")
      .values({ shop_id: shopId, channel })
      .onConflict((conflict) => conflict.columns(["tenant_id", "shop_id"]).doUpdateSet({ channel }))
      .execute();
    await recordSetting(tx, actor, "shop_channel_set", { shopId, channel });
    return listShopChannels(tx);
  });
}
