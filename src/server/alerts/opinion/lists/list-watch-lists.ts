import { sql } from "kysely";
import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import type { Tx } from "../../../db/database.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { voicesByDay } from "../bursts/read-days.ts";

type Listed = z.input<typeof opinionRoutes.listWatchLists.answer>;
type WatchList = Listed["rows"][number];

const daysShown = 30;

/** Every watch list in its latest version, with its curve and the burst that is open on it. */
export async function listWatchLists(tx: Tx): Promise<Listed> {
  const { time_zone } = await ownTenant(tx);
  const voices = await voicesByDay(tx, time_zone, daysShown);
  const days = await lastDays(tx, time_zone);
  const rows = await listRows(tx);
  return {
    rows: rows.map((row) => {
      const heard = new Map((voices.get(row.id) ?? []).map((each) => [each.day, each.voices]));
      return present(
        row,
        days.map((day) => ({ day, voices: heard.get(day) ?? 0 })),
      );
    }),
  };
}

async function lastDays(tx: Tx, timeZone: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    SELECT ((${tx.now}::timestamptz AT TIME ZONE ${timeZone})::date - back)::text AS day
    FROM generate_series(${daysShown - 1}::int, 0, -1) back`.execute(tx);
  return rows.map(({ day }) => day);
}

function listRows(tx: Tx) {
  return tx
    .selectFrom("opinion_list as l")
    .innerJoin("opinion_list_version as v", (join) =>
      join.onRef("v.list_id", "=", "l.id").onRef("v.version", "=", "l.version"),
    )
    .innerJoin("staff as owner", "owner.id", "v.owner_id")
    .innerJoin("staff as maker", "maker.id", "v.made_by")
    .leftJoin("opinion_burst as b", (join) =>
      join.onRef("b.list_id", "=", "l.id").on("b.ended_at", "is", null),
    )
    .leftJoin("alert as a", "a.id", "b.alert_id")
    .select([
      "l.id",
      "l.number",
      "v.version",
      "v.name",
      "v.words",
      "v.patterns",
      "v.sources",
      "v.owner_id",
      "owner.name as ownerName",
      sql<string>`v.starts_on::text`.as("startsOn"),
      sql<string | null>`v.ends_on::text`.as("endsOn"),
      "v.made_by",
      "maker.name as makerName",
      "v.made_at",
      "a.number as alertNumber",
      "b.observed",
      "b.expected",
      "b.began_at",
    ])
    .orderBy("l.number", "desc")
    .limit(200)
    .execute();
}

type Row = Awaited<ReturnType<typeof listRows>>[number];

function present(row: Row, days: WatchList["days"]): WatchList {
  return {
    number: row.number,
    version: row.version,
    name: row.name,
    words: row.words,
    patterns: row.patterns,
    sources: row.sources,
    owner: { id: row.owner_id, name: row.ownerName },
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    madeBy: { id: row.made_by, name: row.makerName },
    madeAt: row.made_at.toISOString(),
    days,
    burst: burstOf(row),
  };
}

function burstOf({ alertNumber, observed, expected, began_at }: Row): WatchList["burst"] {
  if (alertNumber === null || observed === null || expected === null || began_at === null) return null;
  return { alert: alertNumber, observed, expected, beganAt: began_at.toISOString() };
}
