import type { Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";

type Shop = { id: string; name: string };

/** The shop that orders without one belong to: the one named by id, code or name, else the house's first. */
export async function defaultShop(tx: Tx, named?: string): Promise<Shop> {
  const shops = await tx.selectFrom("shop").select(["id", "code", "name"]).orderBy("code").execute();
  const shop = shops.find(({ id, code, name }) => !named || [id, code, name].includes(named));
  if (shop) return shop;
  throw new Invalid(
    "shop_not_found",
    {
      zh: `没有这家店铺。现有的店铺：${shops.map(({ code, name }) => `${name}（${code}）`).join("、")}。`,
      en: `There is no such shop. The shops are: ${shops.map(({ code, name }) => `${name} (${code})`).join(", ")}.`,
    },
    { fields: [{ at: "/shopId", code: "shop_not_found" }] },
  );
}
