import { type RawBuilder, sql } from "kysely";
import { Invalid } from "../refusals.ts";

/** Where a page ended: the last row's time and id. The next page begins behind it, however many rows came meanwhile. */
export function cursorOf(at: Date, id: string): string {
  return `${at.toISOString()}_${id}`;
}

/** The rows behind the cursor: later ones (">") or earlier ones ("<"); all of them on the first page. */
export function behindCursor(
  cursor: string | undefined,
  [atColumn, idColumn]: [string, string],
  side: "<" | ">",
): RawBuilder<boolean> {
  if (!cursor) return sql<boolean>`true`;
  const [at = "", id = ""] = cursor.split("_");
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw brokenCursor();
  return sql<boolean>`(${sql.ref(atColumn)}, ${sql.ref(idColumn)}) ${sql.raw(side)} (${new Date(at)}::timestamptz, ${id}::uuid)`;
}

function brokenCursor(): Invalid {
  return new Invalid("cursor_not_valid", {
    zh: "翻页位置无效，请从头查看列表。",
    en: "This page marker is not valid. Please start the list again.",
  });
}
