import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";

/** A complaint of a signal, with what is compared among them. */
export type Speaking = {
  number: string;
  customerId: string;
  title: string;
  description: string;
  state: string;
  channel: string;
  fastLane: string[];
  receivedAt: Date;
  carrier: string | null;
  warehouse: string | null;
  province: string | null;
  /** What was found out: some finding confirms it, or some refutes it. */
  isConfirmed: boolean;
  isRefuted: boolean;
};

/** The complaints that a signal rests on, the latest first; of a very large one the latest five hundred. */
export async function speakingOf(tx: Tx, signalId: string): Promise<Speaking[]> {
  const { rows } = await sql<Speaking>`
    SELECT c.number, c.customer_id AS "customerId", c.title, c.description, c.state, c.channel, c.fast_lane AS "fastLane", c.received_at AS "receivedAt",
      p.carrier, p.warehouse, o.province,
      EXISTS (SELECT FROM finding f WHERE f.tenant_id = c.tenant_id AND f.complaint_id = c.id AND f.verdict = 'confirmed') AS "isConfirmed",
      EXISTS (SELECT FROM finding f WHERE f.tenant_id = c.tenant_id AND f.complaint_id = c.id AND f.verdict = 'refuted') AS "isRefuted"
    FROM signal_complaint s
    JOIN complaint c ON c.tenant_id = s.tenant_id AND c.id = s.complaint_id
    LEFT JOIN orders o ON o.tenant_id = c.tenant_id AND o.id = c.order_id
    LEFT JOIN parcel p ON p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.position = 1
    WHERE s.signal_id = ${signalId}
    ORDER BY c.received_at DESC, c.id DESC
    LIMIT 500
  `.execute(tx);
  return rows;
}
