import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { recordSetting } from "../record-setting.ts";

/** Ends a key at once; a key that has ended stays ended. */
export async function revokeKey(actor: Staff, id: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const key = await tx
      .selectFrom("api_key")
      .select("revoked_at")
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!key)
      throw new NotFound("key_not_found", { zh: "没有这个 API 密钥。", en: "There is no such API key." });
    if (key.revoked_at) return { id };

    await tx.updateTable("api_key").set({ revoked_at: tx.now }).where("id", "=", id).execute();
    await recordSetting(tx, actor, "key_revoked", { keyId: id });
    return { id };
  });
}
