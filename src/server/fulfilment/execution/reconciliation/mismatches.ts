import type { z } from "zod";
import type { gatewayRoutes, mismatchRow } from "../../../../shared/api/gateway-routes.ts";
import type { Staff } from "../../../actor.ts";
import { peopleOf } from "../../../complaint/staff-view/people.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { NotFound, NotPossibleNow } from "../../../refusals.ts";

type Filter = z.output<typeof gatewayRoutes.listGatewayMismatches.query>;
type MismatchView = z.input<typeof mismatchRow>;
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

/** Where statement and record differ: the open ones oldest first, the settled ones newest first. */
export async function listMismatches(
  tx: Tx,
  { state, after, limit }: Filter,
): Promise<{ rows: MismatchView[]; next: string | null }> {
  const found = await rowsOf(tx)
    .where("gateway_mismatch.settled_at", state === "open" ? "is" : "is not", null)
    .where(
      behindCursor(after, ["gateway_mismatch.found_at", "gateway_mismatch.id"], state === "open" ? ">" : "<"),
    )
    .orderBy("gateway_mismatch.found_at", state === "open" ? "asc" : "desc")
    .orderBy("gateway_mismatch.id", state === "open" ? "asc" : "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  return { rows: await present(tx, rows), next: last ? cursorOf(last.found_at, last.id) : null };
}

/** A person has found out why they differ; the explanation holds. */
export async function settleMismatch(
  actor: Staff,
  id: string,
  { reason }: { reason: string },
): Promise<MismatchView> {
  return inTransaction(actor, async (tx) => {
    const settled = await tx
      .updateTable("gateway_mismatch")
      .set({ settled_at: tx.now, settled_by: actor.id, settled_reason: reason })
      .where("id", "=", id)
      .where("settled_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!settled) throw await whyNot(tx, id);
    await recordSetting(tx, actor, "gateway_mismatch_settled", { mismatchId: id });
    const [view] = await present(tx, await rowsOf(tx).where("gateway_mismatch.id", "=", id).execute());
    return view!;
  });
}

function rowsOf(tx: Tx) {
  return tx
    .selectFrom("gateway_mismatch")
    .innerJoin("gateway", "gateway.id", "gateway_mismatch.gateway_id")
    .leftJoin("gateway_order", "gateway_order.id", "gateway_mismatch.order_id")
    .leftJoin("complaint", "complaint.id", "gateway_order.complaint_id")
    .selectAll("gateway_mismatch")
    .select(["gateway.name as gateway_name", "complaint.number as complaint_number"]);
}

async function present(tx: Tx, rows: Row[]): Promise<MismatchView[]> {
  if (rows.length === 0) return [];
  const people = await peopleOf(tx);
  const sum = (minor: number | null, currency: string) => (minor === null ? null : { minor, currency });
  return rows.map((row) => ({
    id: row.id,
    gatewayName: row.gateway_name,
    key: row.key,
    direction: row.direction as "out",
    what: row.what as "double",
    ours: sum(row.ours_minor, row.currency),
    theirs: sum(row.theirs_minor, row.currency),
    complaintNumber: row.complaint_number,
    foundAt: row.found_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    settledBy: people.personOrNull(row.settled_by),
    settledReason: row.settled_reason,
  }));
}

async function whyNot(tx: Tx, id: string): Promise<NotFound | NotPossibleNow> {
  const known = await tx.selectFrom("gateway_mismatch").select("id").where("id", "=", id).executeTakeFirst();
  if (known)
    return new NotPossibleNow("mismatch_settled", {
      zh: "这条差异已经处理过了。",
      en: "This difference has been settled already.",
    });
  return new NotFound("mismatch_not_found", {
    zh: "没有找到这条差异。",
    en: "There is no such difference.",
  });
}
