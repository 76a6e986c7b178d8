import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import { ownTenant } from "../../../people/tenant.ts";
import type { Watched } from "./found-words.ts";

export type ActiveList = Watched & { number: number; name: string; firstMadeAt: Date };

/** The lists that are watched today, each in its latest version. */
export async function activeLists(tx: Tx): Promise<ActiveList[]> {
  const { time_zone } = await ownTenant(tx);
  return tx
    .selectFrom("opinion_list as l")
    .innerJoin("opinion_list_version as v", (join) =>
      join
        .onRef("v.tenant_id", "=", "l.tenant_id")
        .onRef("v.list_id", "=", "l.id")
        .onRef("v.version", "=", "l.version"),
    )
    .select([
      "l.id",
      "l.number",
      "v.version",
      "v.name",
      "v.words",
      "v.patterns",
      "v.sources",
      sql<Date>`(SELECT min(f.made_at) FROM opinion_list_version f WHERE f.tenant_id = l.tenant_id AND f.list_id = l.id)`.as(
        "firstMadeAt",
      ),
    ])
    .where(
      sql<boolean>`(${tx.now}::timestamptz AT TIME ZONE ${time_zone})::date BETWEEN v.starts_on AND coalesce(v.ends_on, 'infinity')`,
    )
    .orderBy("l.number")
    .execute();
}
