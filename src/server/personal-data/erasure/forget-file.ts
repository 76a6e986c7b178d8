import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";

/** Removes a file's bytes once no complaint needs them: the same bytes may be evidence elsewhere. */
export async function forgetFile(
  { files }: House,
  { tenantId, digest }: { tenantId: string; digest: string },
): Promise<void> {
  const isNeeded = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("attachment")
      .select("id")
      .where("digest", "=", digest)
      .where("erased_at", "is", null)
      .limit(1)
      .executeTakeFirst(),
  );
  if (!isNeeded) await files.remove(tenantId, digest);
}
