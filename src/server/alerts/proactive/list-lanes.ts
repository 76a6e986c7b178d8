import { sql } from "kysely";
import type { z } from "zod";
import type { proactiveRoutes } from "../../../shared/api/proactive-routes.ts";
import type { Tx } from "../../db/database.ts";
import { atPlace, placeOf } from "./place-in-list.ts";
import { proactiveData } from "./proactive-data.ts";

type Query = z.output<typeof proactiveRoutes.listLanes.query>;
type Listed = z.input<typeof proactiveRoutes.listLanes.answer>;

/** The lanes themselves, those that slowed down most first. */
export async function listLanes(tx: Tx, { after, limit }: Query): Promise<Listed> {
  const { lateChance } = proactiveData();
  const { rows: found } = await sql<Listed["rows"][number] & { slower: number; name: string }>`
    SELECT * FROM (
      SELECT carrier, origin, province, parcels, on_the_way AS "onTheWay", promised, late,
        usual_hours::int AS "usualHours", recent_hours::int AS "recentHours",
        (SELECT count(*)::int FROM parcel_forecast f WHERE f.tenant_id = l.tenant_id AND f.late_chance >= ${lateChance}
          AND (f.carrier, f.origin, f.province) = (l.carrier, l.origin, l.province)) AS "foreseenLate",
        (recent_hours - usual_hours)::float8 AS slower, concat_ws('|', carrier, origin, province) AS name
      FROM transit_lane l WHERE province <> ''
    ) lane
    WHERE ${after ? sql`(-slower, name) > (${-placeOf(after).at}::float8, ${placeOf(after).name})` : sql`true`}
    ORDER BY -slower, name
    LIMIT ${limit + 1}
  `.execute(tx);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map(({ slower: _slower, name: _name, ...lane }) => lane),
    next: last ? atPlace(last.slower, last.name) : null,
  };
}
