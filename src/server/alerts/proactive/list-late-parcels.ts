import { sql } from "kysely";
import type { z } from "zod";
import type { proactiveRoutes } from "../../../shared/api/proactive-routes.ts";
import { maskName } from "../../../shared/mask.ts";
import type { Tx } from "../../db/database.ts";
import { atPlace, placeOf } from "./place-in-list.ts";
import { proactiveData } from "./proactive-data.ts";
import { cannotBeTold, untoldLateParcels } from "./untold.ts";

type Query = z.output<typeof proactiveRoutes.listLateParcels.query>;
type Listed = z.input<typeof proactiveRoutes.listLateParcels.answer>;
type Row = {
  orderId: string;
  orderNumber: string;
  customer: string | null;
  carrier: string;
  origin: string;
  province: string;
  promised_at: Date;
  expected_by: Date;
  lateChance: number;
  disruption: string | null;
  canBeTold: boolean;
};

/** Who could be told today, with the reason and the new time; the surest first. */
export async function listLateParcels(
  tx: Tx,
  { carrier, origin, province, lateChance = proactiveData().lateChance, after, limit }: Query,
): Promise<Listed> {
  const { rows: found } = await sql<Row>`
    SELECT o.id AS "orderId", o.number AS "orderNumber", c.name AS customer, f.carrier, f.origin, f.province,
      f.promised_at, f.expected_by, f.late_chance::float8 AS "lateChance", d.words AS disruption,
      ${cannotBeTold} IS NULL AS "canBeTold"
    ${untoldLateParcels(tx, { carrier, origin, province, lateChance })}
      AND ${after ? sql`(-f.late_chance::float8, o.id::text) > (${-placeOf(after).at}::float8, ${placeOf(after).name})` : sql`true`}
    ORDER BY -f.late_chance::float8, o.id::text
    LIMIT ${limit + 1}
  `.execute(tx);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows: rows.map(presentParcel), next: last ? atPlace(last.lateChance, last.orderId) : null };
}

function presentParcel({ customer, promised_at, expected_by, ...row }: Row): Listed["rows"][number] {
  return {
    ...row,
    customer: customer ? maskName(customer) : "",
    promisedAt: promised_at.toISOString(),
    expectedBy: expected_by.toISOString(),
  };
}
