import { withTenant } from "../../db/database.ts";
import { requestStamp } from "../../gateways/timestamps/request-stamp.ts";
import type { House } from "../../house.ts";
import { checkStamp } from "../evidence/check-stamp.ts";

/** Has a checkpoint stamped by the authority. An authority that is away is asked again by the queue, with growing pauses. */
export async function stampCheckpoint(
  { config }: House,
  { tenantId, position }: { tenantId: string; position: number },
): Promise<void> {
  if (!config.timestampUrl) return;
  const checkpoint = await withTenant(tenantId, (tx) =>
    tx.selectFrom("checkpoint").select(["body", "stamp"]).where("position", "=", position).executeTakeFirst(),
  );
  if (!checkpoint || checkpoint.stamp) return;

  const body = Buffer.from(checkpoint.body);
  const stamp = await requestStamp(config.timestampUrl, body);
  // What the package's own script would refuse is not kept.
  const { at } = checkStamp(stamp, body);
  await withTenant(tenantId, (tx) =>
    tx
      .updateTable("checkpoint")
      .set({ stamp, stamped_at: at })
      .where("position", "=", position)
      .where("stamp", "is", null)
      .execute(),
  );
}
