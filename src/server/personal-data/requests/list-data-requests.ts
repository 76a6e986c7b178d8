import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { type DataRequestView, requestRows, requestView } from "./present-request.ts";

type Wanted = { state: "open" | "answered"; after?: string; limit: number };

/** The open ones by their due time; the answered ones likewise, so that a page goes on where the last one ended. */
export async function listDataRequests(
  tx: Tx,
  reader: Staff,
  { state, after, limit }: Wanted,
): Promise<{ rows: DataRequestView[]; next: string | null }> {
  const rows = await requestRows(tx)
    .where("data_request.state", "in", state === "open" ? ["open"] : ["done", "refused"])
    .where(behindCursor(after, ["data_request.due_at", "data_request.id"], state === "open" ? ">" : "<"))
    .orderBy("data_request.due_at", state === "open" ? "asc" : "desc")
    .orderBy("data_request.id", state === "open" ? "asc" : "desc")
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => requestView(tx, reader, row)),
    next: last && rows.length > page.length ? cursorOf(last.due_at, last.id) : null,
  };
}
