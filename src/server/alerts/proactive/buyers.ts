import { type RawBuilder, sql } from "kysely";
import type { ActionSegment } from "../../../shared/api/action-routes.ts";
import { refuseUnclearedStatement } from "../../correspondence/uncleared-statement.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { drillSendsNothing, noStatement } from "../actions/action-refusals.ts";
import type { Said } from "../actions/preparing/prepare-action.ts";
import { accessAlert } from "../record/access-alert.ts";
import { approvedStatement } from "../war-room/statements/use-statement.ts";
import { fillIn, refuseUnfillable, timeInWords } from "./notice-words.ts";
import { proactiveData } from "./proactive-data.ts";
import { noAlertGoods } from "./proactive-refusals.ts";
import { cannotBeTold, lateParcel, untoldLateParcels, untoldOfAlert, type WhichParcels } from "./untold.ts";

type Buyer = {
  orderId: string;
  customerId: string;
  cannot: "no_phone" | "opted_out" | null;
  /** What they read, where it is their own. */
  words: string | null;
  lateChance: number | null;
  expectedBy: Date | null;
};
/** Whom a campaign could tell, of what, in which words. */
export type Telling = { cause: string; segment: ActionSegment; said: Said; buyers: Buyer[] };

type LateRow = Buyer & { orderNumber: string; disruption: string | null; expectedBy: Date };
type Asked = Omit<WhichParcels, "lateChance"> & {
  lateChance?: number | undefined;
  words?: string | undefined;
};

/** The buyers of parcels that will come late, each with the new time of their own. */
export async function lateBuyers(tx: Tx, { words, lateChance, ...way }: Asked): Promise<Telling> {
  const template = words ?? proactiveData().words;
  refuseUnfillable(template);
  await refuseUnclearedStatement(tx, template);
  const which = { ...way, lateChance: lateChance ?? proactiveData().lateChance };
  const rows = await found<LateRow>(
    tx,
    sql`o.number AS "orderNumber", f.late_chance AS "lateChance", f.expected_by AS "expectedBy", d.words AS disruption,
      NULL AS words ${untoldLateParcels(tx, which)} ORDER BY f.late_chance DESC, o.id`,
  );
  const { time_zone: timeZone } = await ownTenant(tx);
  const buyers = rows.map((row) => ({
    ...row,
    words: fillIn(template, {
      order: row.orderNumber,
      time: timeInWords(row.expectedBy, timeZone),
      reason: row.disruption ?? proactiveData().usualReason,
    }),
  }));
  const { carrier, origin, province } = way;
  return {
    cause: lateParcel,
    segment: { carrier, warehouse: origin, province, parcel: "on_the_road" },
    said: { words: template, alert_id: null, statement_id: null, statement_version: null },
    buyers,
  };
}

/** The buyers of a confirmed alert's goods; they read its approved statement, and nobody is held out from a warning. */
export async function alertBuyers(tx: Tx, number: string): Promise<Telling> {
  const alert = await accessAlert(tx, number, ["candidate", "confirmed"]);
  if (alert.is_drill) throw drillSendsNothing();
  const [goods] = await goodsOf(tx, alert.id);
  if (alert.state !== "confirmed" || !goods) throw noAlertGoods(alert.number);
  const statement = await approvedStatement(tx, alert.id, { lang: "zh", purpose: "notice" });
  if (!statement) throw noStatement(alert.number);
  const orders = await found<Buyer>(
    tx,
    sql`NULL::real AS "lateChance", NULL::timestamptz AS "expectedBy", NULL AS words
      ${untoldOfAlert(tx, sql`${alert.id}::uuid`)} ORDER BY o.ordered_at DESC, o.id`,
  );
  return {
    cause: alert.id,
    // Whoever bought twice reads it once, for the latest order.
    buyers: [...Map.groupBy(orders, ({ customerId }) => customerId).values()].map(([latest]) => latest!),
    segment: goods,
    said: {
      words: statement.words,
      alert_id: alert.id,
      statement_id: statement.id,
      statement_version: statement.version,
    },
  };
}

async function found<Row>(tx: Tx, rest: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    SELECT o.id AS "orderId", o.customer_id AS "customerId", ${cannotBeTold} AS cannot, ${rest}`.execute(tx);
  return rows;
}

async function goodsOf(tx: Tx, alertId: string): Promise<{ sku: string; batch?: string }[]> {
  const rows = await tx
    .selectFrom("alert_scope")
    .select("subject")
    .where("alert_id", "=", alertId)
    .where("kind", "in", ["batch", "sku"])
    .orderBy("position")
    .execute();
  return rows.map(({ subject }) => subject as { sku: string; batch?: string });
}
