import { type Tx, withTenant } from "../../db/database.ts";
import { inParts } from "../../db/in-parts.ts";
import { tellLive } from "../../journal/tell-live.ts";
import { comingDisruptions } from "./disruptions.ts";
import { foresee, type ParcelForecast } from "./foresee.ts";
import { proactiveData } from "./proactive-data.ts";
import { arrivesWithin, type LearnedLane, laneKey, learnLanes } from "./transit-times.ts";
import { type LaneCount, lanesOnTheWay, parcelsOnTheWay, travelledLately } from "./travelled.ts";

/** Learns how long each lane takes, and foresees when each parcel on its way will arrive. */
export async function foreseeParcels({ tenantId }: { tenantId: string }): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const { halfLifeDays, priorParcels, certainty } = proactiveData();
    const travelled = await travelledLately(tx);
    const lanes = learnLanes(travelled, { now: tx.now, halfLifeDays, priorParcels });
    await saveLanes(tx, travelled.length > 0 ? lanes : [], await lanesOnTheWay(tx));
    const byName = new Map(lanes.map((lane) => [laneKey(lane), lane]));
    const disruptions = await comingDisruptions(tx);
    const forecasts = (await parcelsOnTheWay(tx)).map((parcel) =>
      foresee(parcel, { lanes: byName, disruptions, now: tx.now, certainty }),
    );
    await saveForecasts(tx, forecasts);
    await tellLive(tx, "proactive");
  });
}

async function saveLanes(tx: Tx, lanes: readonly LearnedLane[], counts: readonly LaneCount[]): Promise<void> {
  await tx.deleteFrom("transit_lane").execute();
  const countOf = new Map(counts.map((count) => [laneKey(count), count]));
  const rows = lanes.map((lane) => {
    const { parcels = 0, onTheWay = 0, promised = 0, late = 0 } = countOf.get(laneKey(lane)) ?? {};
    return {
      carrier: lane.carrier,
      origin: lane.origin,
      province: lane.province,
      parcels,
      on_the_way: onTheWay,
      promised,
      late,
      usual_hours: arrivesWithin(lane.usual, 0, 0.5),
      recent_hours: arrivesWithin(lane.recent, 0, 0.5),
      usual_chances: lane.usual,
      recent_chances: lane.recent,
      learned_at: tx.now,
    };
  });
  for (const part of inParts(rows)) await tx.insertInto("transit_lane").values(part).execute();
}

async function saveForecasts(tx: Tx, forecasts: readonly ParcelForecast[]): Promise<void> {
  await tx.deleteFrom("parcel_forecast").execute();
  // Of several parcels the last one says when the order is there.
  const ofOrders = Map.groupBy(forecasts, ({ orderId }) => orderId).values();
  const rows = [...ofOrders].map((parcels) => {
    const last = parcels.toSorted((one, other) => other.expectedBy.getTime() - one.expectedBy.getTime())[0]!;
    return {
      order_id: last.orderId,
      carrier: last.carrier,
      origin: last.origin,
      province: last.province,
      promised_at: last.promisedAt,
      late_chance: last.lateChance,
      expected_by: last.expectedBy,
      disruption_id: last.disruptionId,
      foreseen_at: tx.now,
    };
  });
  for (const part of inParts(rows)) await tx.insertInto("parcel_forecast").values(part).execute();
}
