import type { Permission } from "../../../shared/roles.ts";
import type { Tx } from "../../db/database.ts";

/** The newest first, revoked ones too. */
export async function listKeys(tx: Tx) {
  const rows = await tx
    .selectFrom("api_key")
    .select(["id", "name", "scopes", "created_at", "revoked_at"])
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(500)
    .execute();
  return {
    rows: rows.map(({ id, name, scopes, created_at, revoked_at }) => ({
      id,
      name,
      scopes: scopes as Permission[],
      createdAt: created_at.toISOString(),
      revokedAt: revoked_at?.toISOString() ?? null,
    })),
  };
}
