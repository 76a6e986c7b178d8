import { arrivesWithin, type Lane, type LearnedLane, laneKey, stillOnTheWay } from "./transit-times.ts";

export type ParcelOnTheWay = Lane & { orderId: string; shippedAt: Date; promisedAt: Date };
export type Disruption = {
  id: string;
  /** Null: everywhere. */
  province: string | null;
  startsAt: Date;
  endsAt: Date;
  effectHours: number;
};
export type ParcelForecast = ParcelOnTheWay & {
  lateChance: number;
  expectedBy: Date;
  disruptionId: string | null;
};
type Known = {
  lanes: ReadonlyMap<string, LearnedLane>;
  disruptions: readonly Disruption[];
  now: Date;
  certainty: number;
};

const hour = 3_600_000;

/** When a parcel will be there with the stated certainty, and how likely that is later than promised. */
export function foresee(
  parcel: ParcelOnTheWay,
  { lanes, disruptions, now, certainty }: Known,
): ParcelForecast {
  const lane = laneFor(parcel, lanes);
  const soFar = hoursBetween(parcel.shippedAt, now);
  const usually = arrivesWithin(lane.recent, soFar, certainty);
  const inTheWay = worstOnTheWay(parcel, disruptions, now, usually);
  const slower = inTheWay ? notYetSeen(lane, inTheWay) : 0;
  const left = hoursBetween(now, parcel.promisedAt) - slower;
  return {
    ...parcel,
    lateChance: left <= 0 ? 1 : stillOnTheWay(lane.recent, soFar, left),
    expectedBy: fullHour(now.getTime() + (usually + slower) * hour),
    disruptionId: inTheWay?.id ?? null,
  };
}

/** Its own lane, else its carrier, else all of them. */
function laneFor({ carrier, origin, province }: Lane, lanes: Known["lanes"]): LearnedLane {
  return (
    lanes.get(laneKey({ carrier, origin, province })) ??
    lanes.get(laneKey({ carrier, origin: "", province: "" })) ??
    lanes.get(laneKey({ carrier: "", origin: "", province: "" }))!
  );
}

function worstOnTheWay(
  { province }: Lane,
  disruptions: readonly Disruption[],
  now: Date,
  hoursToCome: number,
): Disruption | undefined {
  const there = now.getTime() + hoursToCome * hour;
  return disruptions
    .filter((one) => one.province === null || one.province === province)
    .filter(({ startsAt, endsAt }) => startsAt.getTime() < there && endsAt > now)
    .toSorted((one, other) => other.effectHours - one.effectHours)[0];
}

/** What the parcels themselves already show of the delay is not counted twice. */
function notYetSeen({ usual, recent }: LearnedLane, { effectHours }: Disruption): number {
  const seen = arrivesWithin(recent, 0, 0.5) - arrivesWithin(usual, 0, 0.5);
  return Math.max(0, effectHours - Math.max(0, seen));
}

function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / hour;
}

function fullHour(time: number): Date {
  return new Date(Math.ceil(time / hour) * hour);
}
