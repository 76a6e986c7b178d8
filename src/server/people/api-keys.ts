import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Permission } from "../../shared/roles.ts";
import type { Integration } from "../actor.ts";
import { withTenant } from "../db/database.ts";

/** A key's parts: the tenant's and the key's ids (so that it is looked up within walls) and 32 random bytes. */
export function newKeySecret(tenantId: string, keyId: string): { secret: string; hash: string } {
  const random = randomBytes(32).toString("base64url");
  return { secret: `mj_${tenantId}_${keyId}_${random}`, hash: hashOf(random) };
}

/** The program behind a key, or undefined when the key is unknown or revoked. */
export async function integrationOfKey(secret: string): Promise<Integration | undefined> {
  const parts = keyParts.exec(secret);
  if (!parts) return undefined;
  const [, tenantId, id, random] = parts as unknown as [string, string, string, string];

  const key = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("api_key")
      .select(["secret_hash", "scopes"])
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .executeTakeFirst(),
  );
  if (!key || !timingSafeEqual(Buffer.from(key.secret_hash), Buffer.from(hashOf(random)))) return undefined;
  return { kind: "integration", id, tenantId, scopes: key.scopes as Permission[] };
}

const keyParts =
  /^mj_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([\w-]{43})$/;

// A key is 256 random bits: a fast hash is enough, there is nothing to guess.
function hashOf(random: string): string {
  return createHash("sha256").update(random).digest("hex");
}
