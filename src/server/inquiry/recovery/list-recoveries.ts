import { sql } from "kysely";
import type { z } from "zod";
import type { page } from "../../../shared/api/fields.ts";
import type { recoveryState } from "../../../shared/api/inquiry-fields.ts";
import type { inquiryRoutes } from "../../../shared/api/inquiry-routes.ts";
import { recoveryRows, recoveryView } from "../../complaint/staff-view/recoveries.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Filter = z.output<typeof page> & { state?: z.infer<typeof recoveryState> };
type Listed = z.input<typeof inquiryRoutes.listRecoveries.answer>;

/** The recovery desk: the latest change first, and what all claims of the filter come to. */
export async function listRecoveries(tx: Tx, { after, limit, state }: Filter): Promise<Listed> {
  let claims = recoveryRows(tx).where(behindCursor(after, ["recovery.changed_at", "recovery.id"], "<"));
  if (state) claims = claims.where("recovery.state", "=", state);
  const found = await claims
    .orderBy("recovery.changed_at", "desc")
    .orderBy("recovery.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return {
    rows: rows.map(recoveryView),
    next: last ? cursorOf(last.changed_at, last.id) : null,
    sums: await sumsOf(tx, state),
  };
}

function sumsOf(tx: Tx, state: Filter["state"]): Promise<Listed["sums"]> {
  let claims = tx
    .selectFrom("recovery")
    .select([
      "currency",
      sql<number>`sum(claimed_minor)::bigint`.as("claimedMinor"),
      sql<number>`coalesce(sum(agreed_minor), 0)::bigint`.as("agreedMinor"),
      sql<number>`sum(received_minor)::bigint`.as("receivedMinor"),
    ])
    .groupBy("currency")
    .orderBy("currency");
  if (state) claims = claims.where("state", "=", state);
  return claims.execute();
}
