import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { Config } from "../../config.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import { forEachTenant } from "../../db/for-each-tenant.ts";
import type { House } from "../../house.ts";
import { addJob } from "../../jobs/add-job.ts";
import { ownTenant } from "../../people/tenant.ts";
import { signingKeyOf } from "../evidence/signing-key.ts";
import { lockCheckpoints, makeCheckpoint } from "./make-checkpoint.ts";

/** After each house's midnight, the day that ended gets its checkpoint; days without a running worker are made up as one. */
export async function closeDays(house: House): Promise<void> {
  await forEachTenant((tx) => closeDay(tx, house));
}

async function closeDay(tx: Tx, house: House): Promise<void> {
  const { time_zone } = await ownTenant(tx);
  const today = Temporal.Instant.from(tx.now.toISOString()).toZonedDateTimeISO(time_zone).toPlainDate();
  const day = today.subtract({ days: 1 }).toString();
  // Two workers begin the same hour: the second waits, and then sees that the day is closed.
  await lockCheckpoints(tx);
  const closed = await tx
    .selectFrom("checkpoint")
    .select("position")
    .where("day", "=", sql<Date>`${day}::date`)
    .executeTakeFirst();
  if (closed) return;
  const { position } = await makeCheckpoint(tx, signingKeyOf(house.secret), { day });
  await askForStamp(tx, house.config, position);
}

/** A checkpoint that somebody asks for, now. */
export async function checkpointNow(house: House, tenantId: string) {
  return withTenant(tenantId, async (tx) => {
    const { position } = await makeCheckpoint(tx, signingKeyOf(house.secret));
    await askForStamp(tx, house.config, position);
    return position;
  });
}

/** Where an authority is set, it stamps the checkpoint as soon as it can be reached. */
export async function askForStamp(
  tx: Tx,
  { timestampUrl }: Pick<Config, "timestampUrl">,
  position: number,
): Promise<void> {
  if (timestampUrl) await addJob(tx, "stamp_checkpoint", { position }, { key: `stamp:${position}` });
}
