import { sql } from "kysely";
import type { z } from "zod";
import type { closureRoutes } from "../../../shared/api/closure-routes.ts";
import { maskPhone } from "../../../shared/mask.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { complainedAndLeft, leftInSilence } from "./lost-queries.ts";

type Listed = z.input<typeof closureRoutes.listLostCustomers.answer>;
type Lost = Listed["rows"][number];
type Filter = z.output<typeof closureRoutes.listLostCustomers.query>;

type Row = {
  id: string;
  name: string | null;
  phone: string | null;
  lostAt: Date;
  reason: Lost["reason"];
  complaintNumber: string | null;
  orderNumber: string | null;
  lastOrderedAt: Date | null;
  ordersBefore: number;
  spentMinor: number;
  currency: string | null;
  hasOptedOut: boolean;
  winBackId: string | null;
};

/** A page of customers who used to buy and do not any more, those who left latest first. */
export async function listLostCustomers(tx: Tx, { kind, after, limit }: Filter): Promise<Listed> {
  const { gone_days, currency } = await ownTenant(tx);
  const goneSince = new Date(tx.now.getTime() - gone_days * 86_400_000);
  const lost = kind === "complained" ? complainedAndLeft(goneSince) : leftInSilence(goneSince);
  const { rows } = await sql<Row>`
    WITH lost AS (${lost}),
    page AS (SELECT * FROM lost WHERE ${behindCursor(after, ["lost_at", "customer_id"], "<")}
      ORDER BY lost_at DESC, customer_id DESC LIMIT ${limit + 1})
    SELECT page.customer_id AS id, customer.name, customer.phone, page.lost_at AS "lostAt", page.reason,
      page.complaint_number AS "complaintNumber", page.order_number AS "orderNumber",
      bought.last AS "lastOrderedAt", bought.count AS "ordersBefore", bought.spent AS "spentMinor", bought.currency,
      EXISTS (SELECT FROM contact_opt_out o WHERE o.tenant_id = page.tenant_id AND o.customer_id = page.customer_id) AS "hasOptedOut",
      (SELECT id FROM win_back w WHERE w.tenant_id = page.tenant_id AND w.customer_id = page.customer_id AND w.outcome IS NULL) AS "winBackId"
    FROM page
      JOIN customer ON customer.tenant_id = page.tenant_id AND customer.id = page.customer_id
      CROSS JOIN LATERAL (SELECT max(ordered_at) AS last, count(*)::int AS count,
        coalesce(sum(total_minor), 0)::bigint AS spent, max(currency) AS currency
        FROM orders WHERE orders.tenant_id = page.tenant_id AND orders.customer_id = page.customer_id) AS bought
    ORDER BY page.lost_at DESC, page.customer_id DESC`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit && shown.at(-1);
  return {
    rows: shown.map((row) => present(row, kind, currency)),
    next: last ? cursorOf(last.lostAt, last.id) : null,
  };
}

function present(row: Row, kind: Filter["kind"], houseCurrency: string): Lost {
  return {
    customer: { id: row.id, name: row.name, maskedPhone: row.phone && maskPhone(row.phone) },
    kind,
    reason: row.reason,
    complaintNumber: row.complaintNumber,
    orderNumber: row.orderNumber,
    lastOrderedAt: row.lastOrderedAt?.toISOString() ?? null,
    ordersBefore: row.ordersBefore,
    spentMinor: row.spentMinor,
    currency: row.currency ?? houseCurrency,
    hasOptedOut: row.hasOptedOut,
    winBackId: row.winBackId,
  };
}
