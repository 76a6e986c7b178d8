import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { queueName } from "../../../shared/api/complaint-routes.ts";
import type { Actor } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import type { DB } from "../../db/tables.gen.ts";

export type QueueName = z.output<typeof queueName>;
type Rows<Columns> = SelectQueryBuilder<DB, "complaint", Columns>;

const ended = ["closed", "withdrawn", "merged"];

/** The complaints of one queue. Every open complaint is in `all_open`, so nobody's queue is nobody's complaint. */
export function inQueue<Columns>(
  rows: Rows<Columns>,
  tx: Tx,
  reader: Actor,
  queue: QueueName,
): Rows<Columns> {
  if (queue === "archive") return rows.where("complaint.state", "=", "closed");
  if (queue === "withdrawn") return rows.where("complaint.state", "in", ["withdrawn", "merged"]);

  const open = rows.where("complaint.state", "not in", ended);
  if (queue === "mine")
    return open.where("complaint.owner_id", "=", reader.kind === "staff" ? reader.id : null);
  if (queue === "unowned") return open.where("complaint.owner_id", "is", null);
  if (queue === "fast_lane") return open.where("complaint.severity", "in", ["high", "critical"]);
  if (queue === "waiting") return open.where("complaint.waiting_for", "is not", null);
  if (queue === "at_risk") return open.where(pressingClock(tx.now));
  return open;
}

function pressingClock(now: Date) {
  return sql<boolean>`EXISTS (SELECT FROM service_clock
    WHERE service_clock.complaint_id = complaint.id AND stopped_at IS NULL AND warn_at <= ${now})`;
}
