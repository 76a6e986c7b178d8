import type { Tx } from "../../db/database.ts";
import type { AlertScope } from "../record/alert.ts";

/** What people call it: the goods by their name, a shop or a colleague by theirs, everything else as it is written. */
export async function nameSubject(tx: Tx, { kind, subject }: AlertScope): Promise<string> {
  const text = (key: string) => String(subject[key] ?? "");
  switch (kind) {
    case "batch":
      return `${await goodsName(tx, text("sku"))} · ${text("batch")}`;
    case "sku":
      return goodsName(tx, text("sku"));
    case "carrier_region":
      return `${text("carrier")} · ${text("province")}`;
    case "shop":
      return (await nameOf(tx, "shop", text("shopId"))) ?? text("shopId");
    case "agent":
      return (await nameOf(tx, "staff", text("staffId"))) ?? text("staffId");
    case "topic":
      return (subject.words as string[]).join(" · ");
    default:
      return Object.values(subject).join(" · ");
  }
}

async function goodsName(tx: Tx, sku: string): Promise<string> {
  const item = await tx
    .selectFrom("order_item")
    .select("name")
    .where("sku", "=", sku)
    .limit(1)
    .executeTakeFirst();
  return item?.name ?? sku;
}

async function nameOf(tx: Tx, table: "shop" | "staff", id: string): Promise<string | undefined> {
  const row = await tx.selectFrom(table).select("name").where("id", "=", id).executeTakeFirst();
  return row?.name;
}
