import { Temporal } from "temporal-polyfill";
import type { Staff } from "../../../actor.ts";
import { type Tx, withTenant } from "../../../db/database.ts";
import { forEachTenant } from "../../../db/for-each-tenant.ts";
import { gatewayRow } from "../../../gateways/connections/gateway-row.ts";
import { openGateway } from "../../../gateways/connections/open-gateway.ts";
import { GatewayTrouble, type Trouble } from "../../../gateways/protocol/gateway.ts";
import type { House } from "../../../house.ts";
import { addJob } from "../../../jobs/add-job.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { reconcile } from "./reconcile.ts";

export type Reconciled = { lines: number; found: number; trouble: Trouble | null };

/** Each gateway's statement of yesterday, once the house's day is over: asked for until it has been compared. */
export async function queueReconciliations(): Promise<void> {
  await forEachTenant(async (tx) => {
    const day = await yesterday(tx);
    const due = await tx
      .selectFrom("gateway")
      .select("id")
      .where("is_active", "=", true)
      .where((of) =>
        of.or([of("reconciled_until", "is", null), of("reconciled_until", "<", day as unknown as Date)]),
      )
      .execute();
    for (const { id } of due)
      await addJob(tx, "reconcile_gateway", { gatewayId: id, day }, { key: `reconcile:${id}` });
  });
}

/** The daily comparison. A gateway that does not answer is asked again at the next sweep. */
export async function reconcileDaily(
  house: House,
  { tenantId, gatewayId, day }: { tenantId: string; gatewayId: string; day: string },
): Promise<void> {
  const { trouble } = await fetchAndReconcile(house, tenantId, gatewayId, day);
  if (trouble) return;
  await withTenant(tenantId, async (tx) => {
    await tx
      .updateTable("gateway")
      .set({ reconciled_until: day as unknown as Date })
      .where("id", "=", gatewayId)
      .where((of) =>
        of.or([of("reconciled_until", "is", null), of("reconciled_until", "<", day as unknown as Date)]),
      )
      .execute();
  });
}

/** The same at once, for a day somebody names. */
export async function reconcileNow(
  house: House,
  actor: Staff,
  gatewayId: string,
  day: string,
): Promise<Reconciled> {
  const result = await fetchAndReconcile(house, actor.tenantId, gatewayId, day);
  await withTenant(actor.tenantId, (tx) =>
    recordSetting(tx, actor, "gateway_reconciled", { gatewayId, day, ...result }),
  );
  return result;
}

async function fetchAndReconcile(
  house: House,
  tenantId: string,
  gatewayId: string,
  day: string,
): Promise<Reconciled> {
  const row = await withTenant(tenantId, (tx) => gatewayRow(tx, gatewayId));
  try {
    const lines = await openGateway(house, row).statement(day);
    const found = await withTenant(tenantId, (tx) => reconcile(tx, gatewayId, lines));
    return { lines: lines.length, found, trouble: null };
  } catch (error) {
    if (!(error instanceof GatewayTrouble)) throw error;
    return { lines: 0, found: 0, trouble: error.trouble };
  }
}

async function yesterday(tx: Tx): Promise<string> {
  const { time_zone } = await ownTenant(tx);
  return Temporal.Instant.fromEpochMilliseconds(tx.now.getTime())
    .toZonedDateTimeISO(time_zone)
    .toPlainDate()
    .subtract({ days: 1 })
    .toString();
}
