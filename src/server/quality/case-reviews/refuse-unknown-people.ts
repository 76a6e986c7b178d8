import type { Tx } from "../../db/database.ts";
import { Invalid } from "../../refusals.ts";

export async function refuseUnknownPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const found = await tx
    .selectFrom("staff")
    .select("id")
    .where("id", "in", wanted)
    .where("is_active", "=", true)
    .execute();
  if (found.length === wanted.length) return;
  throw new Invalid("staff_unknown", {
    zh: "名单里有不存在或已停用的同事。",
    en: "Somebody named does not exist or has left.",
  });
}
