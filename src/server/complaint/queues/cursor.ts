import { type SelectQueryBuilder, sql } from "kysely";
import type { DB } from "../../db/tables.gen.ts";
import { Invalid } from "../../refusals.ts";

/** Where a page ended: the last row's time and id. The next page begins behind it, however many rows came meanwhile. */
export function cursorOf({ received_at, id }: { received_at: Date; id: string }): string {
  return `${received_at.toISOString()}_${id}`;
}

export function afterCursor<Columns>(
  rows: SelectQueryBuilder<DB, "complaint", Columns>,
  cursor: string | undefined,
  side: "<" | ">",
) {
  if (!cursor) return rows;
  const [at = "", id = ""] = cursor.split("_");
  if (!/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at) || !/^[0-9a-f-]{36}$/.test(id)) throw brokenCursor();
  return rows.where(
    sql<boolean>`(complaint.received_at, complaint.id) ${sql.raw(side)} (${at}::timestamptz, ${id}::uuid)`,
  );
}

function brokenCursor(): Invalid {
  return new Invalid("cursor_not_valid", {
    zh: "翻页位置无效，请从头查看列表。",
    en: "This page marker is not valid. Please start the list again.",
  });
}
