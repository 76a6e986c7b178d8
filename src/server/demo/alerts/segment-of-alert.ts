import { withTenant } from "../../db/database.ts";
import type { Desk } from "./desk.ts";

/** The batch that an alert is about. */
export async function segmentOfAlert(
  { stage }: Desk,
  alert: string,
): Promise<{ sku: string; batch: string }> {
  const { subject } = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("alert_scope as scope")
      .innerJoin("alert", "alert.id", "scope.alert_id")
      .select("scope.subject")
      .where("alert.number", "=", alert)
      .where("scope.kind", "=", "batch")
      .executeTakeFirstOrThrow(),
  );
  return subject as { sku: string; batch: string };
}
