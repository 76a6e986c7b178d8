import type { z } from "zod";
import type { alertRoutes } from "../../../../shared/api/alert-routes.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import type { Tx } from "../../../db/database.ts";
import { presentCalls } from "../present-calls.ts";

type Listed = z.input<typeof alertRoutes.listCallTests.answer>;

/** Tests of the chain of calls with what came of them, the latest first. */
export async function listCallTests(
  tx: Tx,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Listed> {
  const found = await tx
    .selectFrom("call_test")
    .leftJoin("staff", "staff.id", "call_test.started_by")
    .select(["call_test.id", "call_test.started_at", "call_test.started_by", "staff.name"])
    .where(behindCursor(after, ["call_test.started_at", "call_test.id"], "<"))
    .orderBy("call_test.started_at", "desc")
    .orderBy("call_test.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  const calls = await presentCalls(
    tx,
    "test_id",
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((row) => ({
      id: row.id,
      startedAt: row.started_at.toISOString(),
      startedBy: row.started_by ? { id: row.started_by, name: row.name ?? "" } : null,
      calls: calls.filter(({ of }) => of === row.id),
    })),
    next: last ? cursorOf(last.started_at, last.id) : null,
  };
}
