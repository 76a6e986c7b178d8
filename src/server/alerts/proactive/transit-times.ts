/**
 * How long parcels take, as the chance to arrive in each step of the way of those still on it. Parcels on the road count as
 * far as they have come (Kaplan and Meier 1958), so that a jam is seen before the parcels in it arrive.
 */
export const stepHours = 6;
const steps = (30 * 24) / stepHours;

export type Lane = { carrier: string; origin: string; province: string };

/** So many parcels of a lane, shipped on one day, that arrived in a step, or have come so far and not arrived. */
export type Travelled = Lane & { shippedAt: Date; step: number; hasArrived: boolean; count: number };

export type LearnedLane = Lane & { usual: number[]; recent: number[] };

export type Learning = { now: Date; halfLifeDays: number; priorParcels: number };

/**
 * Every lane, every carrier and all of them together; what is lacking in a name stands for all. Lanes lean on their carrier,
 * carriers on the whole; what is so lately leans on what is usual there.
 */
export function learnLanes(travelled: readonly Travelled[], learning: Learning): LearnedLane[] {
  const whole = { carrier: "", origin: "", province: "" };
  const all = learnLane(whole, travelled, nothingKnown, learning);
  return [...Map.groupBy(travelled, ({ carrier }) => carrier)].reduce<LearnedLane[]>(
    (learned, [carrier, own]) => {
      const ofCarrier = learnLane({ ...whole, carrier }, own, all.usual, learning);
      const lanes = [
        ...Map.groupBy(own, ({ origin, province }) => JSON.stringify([origin, province])).values(),
      ];
      return learned.concat(
        ofCarrier,
        lanes.map((lane) => learnLane(laneOf(lane[0]!), lane, ofCarrier.usual, learning)),
      );
    },
    [all],
  );
}

const nothingKnown = Array.from({ length: steps }, () => 0.5);

/** What a lane is found by. */
export function laneKey({ carrier, origin, province }: Lane): string {
  return JSON.stringify([carrier, origin, province]);
}

function laneOf({ carrier, origin, province }: Lane): Lane {
  return { carrier, origin, province };
}

function learnLane(
  lane: Lane,
  own: readonly Travelled[],
  parent: readonly number[],
  { now, halfLifeDays, priorParcels }: Learning,
): LearnedLane {
  // The first of all has nothing to lean on but the rule of succession.
  const prior = parent === nothingKnown ? 1 : priorParcels;
  const usual = chances(own, parent, prior, () => 1);
  const weight = ({ shippedAt }: Travelled, step: number) =>
    0.5 ** ((now.getTime() - shippedAt.getTime() - step * stepHours * hour) / (halfLifeDays * 24 * hour));
  return { ...lane, usual, recent: chances(own, usual, priorParcels, weight) };
}

const hour = 3_600_000;

/** In each step the share that arrives of those on the way, drawn towards the parent's as if it had so many parcels. */
function chances(
  own: readonly Travelled[],
  parent: readonly number[],
  priorParcels: number,
  weight: (group: Travelled, step: number) => number,
): number[] {
  const arrived = new Float64Array(steps);
  const onTheWay = new Float64Array(steps);
  for (const group of own) {
    const last = Math.min(group.step, steps - 1);
    for (let step = 0; step < last; step++) onTheWay[step]! += group.count * weight(group, step);
    if (!group.hasArrived || group.step >= steps) continue;
    const counted = group.count * weight(group, last);
    onTheWay[last]! += counted;
    arrived[last]! += counted;
  }
  return parent.map(
    (chance, step) => (arrived[step]! + priorParcels * chance) / (onTheWay[step]! + priorParcels),
  );
}

/** How likely a parcel that has been on its way so long is still on it so many hours later. */
export function stillOnTheWay(lane: readonly number[], hoursSoFar: number, hoursMore: number): number {
  let chance = 1;
  for (let at = hoursSoFar; at < hoursSoFar + hoursMore - 1e-9; ) {
    const step = Math.min(Math.floor(at / stepHours + 1e-9), lane.length - 1);
    const end = Math.min((Math.floor(at / stepHours + 1e-9) + 1) * stepHours, hoursSoFar + hoursMore);
    chance *= (1 - lane[step]!) ** ((end - at) / stepHours);
    at = end;
  }
  return chance;
}

/** Within how many hours from now it arrives in this share of cases, to whole hours; at most two months. */
export function arrivesWithin(lane: readonly number[], hoursSoFar: number, share: number): number {
  let hours = 0;
  for (let chance = 1; chance > 1 - share && hours < mostHours; hours++)
    chance *= stillOnTheWay(lane, hoursSoFar + hours, 1);
  return hours;
}

const mostHours = 60 * 24;
