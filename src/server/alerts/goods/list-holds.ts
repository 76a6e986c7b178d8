import { sql } from "kysely";
import type { z } from "zod";
import type { goodsRoutes } from "../../../shared/api/goods-routes.ts";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";

type Query = z.output<typeof goodsRoutes.listHolds.query>;
type Listed = z.input<typeof goodsRoutes.listHolds.answer>;
type Presented = Listed["rows"][number];

const ended = ["cancelled", "lifted"];

export async function listHolds(
  tx: Tx,
  reader: Staff,
  { which, alert, after, limit }: Query,
): Promise<Listed> {
  const found = await holdRows(tx)
    .$if(which !== "all", (query) => query.where("hold.state", which === "ended" ? "in" : "not in", ended))
    .$if(alert !== undefined, (query) => query.where("alert.number", "=", alert!.toUpperCase()))
    .where(behindCursor(after, ["hold.prepared_at", "hold.id"], "<"))
    .orderBy("hold.prepared_at", "desc")
    .orderBy("hold.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => present(row, reader)),
    next: last ? cursorOf(last.prepared_at, last.id) : null,
  };
}

type Approval = { id: string; name: string; at: string };

function holdRows(tx: Tx) {
  return tx
    .selectFrom("goods_hold as hold")
    .innerJoin("staff as preparer", "preparer.id", "hold.prepared_by")
    .innerJoin("staff as owner", "owner.id", "hold.owner_id")
    .leftJoin("staff as lifter", "lifter.id", "hold.lifted_by")
    .leftJoin("alert", "alert.id", "hold.alert_id")
    .selectAll("hold")
    .select([
      "preparer.name as preparerName",
      "owner.name as ownerName",
      "lifter.name as lifterName",
      "alert.number as alertNumber",
      sql<
        string | null
      >`(SELECT i.name FROM order_item i WHERE i.tenant_id = hold.tenant_id AND i.sku = hold.sku LIMIT 1)`.as(
        "goods",
      ),
      sql<number>`(SELECT count(DISTINCT o.id)::int FROM orders o JOIN order_item i ON i.tenant_id = o.tenant_id AND i.order_id = o.id
        WHERE o.tenant_id = hold.tenant_id AND o.shipped_at IS NULL AND i.sku = hold.sku
          AND (hold.batch IS NULL OR i.batch_code = hold.batch))`.as("unshipped"),
      sql<
        Approval[]
      >`(SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'at', a.approved_at) ORDER BY a.approved_at), '[]')
        FROM goods_hold_approval a JOIN staff s ON s.tenant_id = a.tenant_id AND s.id = a.approver_id
        WHERE a.tenant_id = hold.tenant_id AND a.hold_id = hold.id)`.as("approvals"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof holdRows>["execute"]>>[number];

function present(row: Row, reader: Staff): Presented {
  return {
    number: row.number,
    kind: row.kind as Presented["kind"],
    state: row.state as Presented["state"],
    sku: row.sku,
    goods: row.goods,
    batch: row.batch,
    alert: row.alertNumber,
    reason: row.reason,
    byGateway: row.gateway_id !== null,
    failure: row.failure,
    owner: { id: row.owner_id, name: row.ownerName },
    dueAt: row.due_at?.toISOString() ?? null,
    preparedBy: { id: row.prepared_by, name: row.preparerName },
    preparedAt: row.prepared_at.toISOString(),
    approvals: row.approvals.map(({ id, name, at }) => ({
      by: { id, name },
      at: new Date(at).toISOString(),
    })),
    inForceAt: row.in_force_at?.toISOString() ?? null,
    proof: proofOf(row.proof, row.proof_file),
    lifted: liftedOf(row),
    unshipped: row.unshipped,
    mayApprove: mayApprove(row, reader),
    version: row.version,
  };
}

function proofOf(words: string | null, file: string | null): Presented["proof"] {
  return words === null ? null : { words, file };
}

function liftedOf(row: Row): Presented["lifted"] {
  if (!row.lifted_by) return null;
  return {
    by: { id: row.lifted_by, name: row.lifterName ?? "" },
    reason: row.lift_reason ?? "",
    at: row.lifted_at?.toISOString() ?? null,
    proof: proofOf(row.lift_proof, row.lift_proof_file),
  };
}

function mayApprove(row: Row, reader: Staff): boolean {
  return (
    row.state === "awaiting_approval" &&
    roleMay(reader.role, "action.approve") &&
    row.prepared_by !== reader.id &&
    row.approvals.every(({ id }) => id !== reader.id)
  );
}
