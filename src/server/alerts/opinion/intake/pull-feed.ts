import { withTenant } from "../../../db/database.ts";
import type { House } from "../../../house.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { noteArrival } from "../sources/note-arrival.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { readFeed } from "./read-feed.ts";
import { takeItems } from "./take-items.ts";

const minutesBetween = 15;

/** Pulls one feed. Pulled again it takes nothing twice. */
export async function pullFeed(
  house: House,
  { tenantId, sourceId }: { tenantId: string; sourceId: string },
): Promise<void> {
  const url = await withTenant(tenantId, async (tx) => {
    const source = await tx
      .selectFrom("opinion_source")
      .select("url")
      .where("id", "=", sourceId)
      .where("is_active", "=", true)
      .executeTakeFirst();
    return source?.url;
  });
  if (!url) return;
  const fetched = await fetchFeed(url, house.config.gatewayTimeoutMs);
  const items = "text" in fetched ? await readFeed(fetched.text) : null;
  const failure = "trouble" in fetched ? fetched.trouble : items ? null : "not_a_feed";
  await withTenant(tenantId, async (tx) => {
    const { name } = await tx
      .selectFrom("opinion_source")
      .select("name")
      .where("id", "=", sourceId)
      .executeTakeFirstOrThrow();
    if (items) await takeItems(tx, { source: name, cameBy: "feed" }, items);
    const nextPullAt = new Date(tx.now.getTime() + minutesBetween * 60_000);
    await noteArrival(tx, sourceId, { failure, nextPullAt });
    await tellLive(tx, "opinion");
  });
}
