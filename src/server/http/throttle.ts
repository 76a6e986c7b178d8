import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { sql } from "kysely";
import { now, type Tx, withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import { TooMany } from "../refusals.ts";

export type Limit = { most: number; minutes: number };

/**
 * Counts one try at a door and refuses when there have been too many. In a transaction of its own: a try that fails
 * afterwards was a try all the same. What was tried is kept as a keyed digest, never as an address or a number.
 */
export async function countTry(
  house: Pick<House, "secret">,
  tenantId: string,
  door: string,
  tried: string,
  { most, minutes }: Limit,
): Promise<void> {
  const windowMs = minutes * 60_000;
  const start = new Date(Math.floor(now().getTime() / windowMs) * windowMs);
  const visitor = createHmac("sha256", house.secret).update(`${door}:${tried}`).digest("base64url");

  const { count } = await withTenant(tenantId, (tx) =>
    tx
      .insertInto("attempt")
      .values({ door, visitor, window_start: start, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(["tenant_id", "door", "visitor", "window_start"])
          .doUpdateSet({ count: sql`attempt.count + 1` }),
      )
      .returning("count")
      .executeTakeFirstOrThrow(),
  );
  if (count > most) throw tooMany(start.getTime() + windowMs - now().getTime());
}

/** Tries that count no more are not kept. */
export async function forgetTries(tx: Tx): Promise<void> {
  const yesterday = new Date(tx.now.getTime() - 24 * 3_600_000);
  await tx.deleteFrom("attempt").where("window_start", "<", yesterday).execute();
}

/** Where a visitor comes from. An IPv6 household holds a whole /64 and may change its address at every try. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const mapped = /^::ffff:([\d.]+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  const [left = "", right = ""] = ip.split("%")[0]!.split("::");
  const head = left.split(":").filter(Boolean);
  const tail = right.split(":").filter(Boolean);
  const zeros = ip.includes("::") ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0") : [];
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((part) => part.toLowerCase().padStart(4, "0"))
    .join(":");
}

function tooMany(waitMs: number): TooMany {
  return new TooMany(
    "too_many_tries",
    {
      zh: "尝试的次数太多了，请稍后再试。",
      en: "There have been too many tries. Please wait a little and try again.",
    },
    { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) },
  );
}
