import { sql } from "kysely";
import { clockActor } from "../../actor.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { recordAlertEvent } from "./record-alert-event.ts";
import { insideScope } from "./scope-match.ts";
import { tellOffer } from "./tell-offer.ts";

type Happened = { tenantId: string; stream: string };

/** A complaint that comes into, or is found to be in, the scope of a confirmed alert becomes part of it. */
export async function attachByRule({ tenantId, stream }: Happened): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const { rows } = await sql<{ alert_id: string }>`
      SELECT s.alert_id FROM alert_scope s
        JOIN alert a ON a.tenant_id = s.tenant_id AND a.id = s.alert_id
        JOIN complaint c ON c.id = ${stream}
       WHERE s.is_open AND NOT s.is_drill AND a.state = 'confirmed' AND ${insideScope}
       ORDER BY a.opened_at LIMIT 1`.execute(tx);
    for (const { alert_id } of rows) {
      await attach(tx, alert_id, [stream]);
      await tellOffer(tx, alert_id, stream);
    }
  });
}

/** What came before the alert was confirmed: open complaints of its scope, and those its signals rest on. */
export async function attachEarlier(tx: Tx, alertId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT c.id FROM complaint c
     WHERE c.state NOT IN ('closed', 'withdrawn', 'merged')
       AND (EXISTS (SELECT FROM alert_scope s WHERE s.alert_id = ${alertId} AND NOT s.is_drill AND ${insideScope})
         OR EXISTS (SELECT FROM alert_signal g JOIN signal_complaint sc ON sc.tenant_id = g.tenant_id AND sc.signal_id = g.signal_id
                     WHERE g.alert_id = ${alertId} AND sc.complaint_id = c.id))
     LIMIT 5000`.execute(tx);
  await attach(
    tx,
    alertId,
    rows.map(({ id }) => id),
  );
}

// A complaint that a person took out of this alert stays out; one that belongs to another alert stays there.
async function attach(tx: Tx, alertId: string, complaintIds: string[]): Promise<void> {
  if (complaintIds.length === 0) return;
  const attached = await tx
    .insertInto("alert_complaint")
    .values(
      complaintIds.map((complaintId) => ({
        alert_id: alertId,
        complaint_id: complaintId,
        attached_at: tx.now,
        how: "rule",
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("complaint_id")
    .execute();
  if (attached.length === 0) return;
  await recordAlertEvent(tx, clockActor(tx.tenantId), alertId, "complaints_attached", {
    how: "rule",
    count: attached.length,
    complaintIds: attached.slice(0, 100).map(({ complaint_id }) => complaint_id),
  });
}
