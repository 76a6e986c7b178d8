import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx, withTenant } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { sealSecret } from "../../../gateways/connections/sealed-secret.ts";
import { newGatewaySecret } from "../../../gateways/protocol/signature.ts";
import type { House } from "../../../house.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { isFeedUrl } from "../intake/fetch-feed.ts";
import { feedUrlNotAllowed, movedOn, nameTaken, unknownSource } from "../opinion-refusals.ts";
import { queueFeed } from "./queue-feeds.ts";

type Added = z.output<typeof opinionRoutes.addOpinionSource.body>;

/** Connects a source. A secret is answered this once and remembered nowhere in the open, not even as a repeated answer. */
export async function addSource(
  house: House,
  actor: Staff,
  added: Added,
): Promise<{ id: string; secret: string | null }> {
  if (added.kind === "feed" && !isFeedUrl(added.url)) throw feedUrlNotAllowed();
  const id = newId();
  const secret = added.kind === "webhook" ? newGatewaySecret() : null;
  return withTenant(actor.tenantId, async (tx) => {
    const inserted = await tx
      .insertInto("opinion_source")
      .values({
        id,
        kind: added.kind,
        name: added.name,
        url: added.kind === "feed" ? added.url : null,
        sealed_secret: secret && sealSecret(house.secret, id, secret),
        added_by: actor.id,
        added_at: tx.now,
      })
      .onConflict((conflict) => conflict.columns(["tenant_id", "name"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!inserted) throw nameTaken();
    await recordSetting(tx, actor, "opinion_source_added", { sourceId: id, kind: added.kind });
    if (added.kind === "feed") await queueFeed(tx, id);
    return { id, secret };
  });
}

export async function switchSource(
  actor: Staff,
  id: string,
  { seenVersion, isActive }: { seenVersion: number; isActive: boolean },
): Promise<{ id: string; version: number }> {
  return inTransaction(actor, async (tx) => {
    const source = await tx
      .selectFrom("opinion_source")
      .select(["version", "kind"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!source) throw unknownSource();
    if (source.version !== seenVersion) throw movedOn(source.version);
    const version = seenVersion + 1;
    await tx
      .updateTable("opinion_source")
      .set({ is_active: isActive, version })
      .where("id", "=", id)
      .execute();
    await recordSetting(tx, actor, "opinion_source_switched", { sourceId: id, isActive });
    if (isActive && source.kind === "feed") await queueFeed(tx, id);
    return { id, version };
  });
}

type Listed = z.input<typeof opinionRoutes.listOpinionSources.answer>;

export async function listSources(tx: Tx, { config }: House): Promise<Listed> {
  const { slug } = await tx.selectFrom("tenant").select("slug").executeTakeFirstOrThrow();
  const rows = await tx.selectFrom("opinion_source").selectAll().orderBy("name").limit(200).execute();
  return {
    rows: rows.map(({ id, kind, name, url, is_active, last_came_at, failure, version }) => ({
      id,
      kind: kind as "webhook" | "feed",
      name,
      url: url ?? `${config.publicUrl}/api/opinion-hooks/${slug}/${id}`,
      isActive: is_active,
      lastCameAt: last_came_at?.toISOString() ?? null,
      failure,
      version,
    })),
  };
}
