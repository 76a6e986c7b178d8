import { enlarged, type Strata } from "./strata.ts";

/**
 * What was shipped of late, by stratum and day, as long as it still brings complaints. Strata of which nothing is on the road
 * have no place here.
 */
export type Roads = {
  /** Days a shipment is kept. */
  length: number;
  count: number;
  free: number[];
  stratum: Int32Array;
  lastDay: Int32Array;
  shipped: Float64Array;
};

export function openRoads(length: number): Roads {
  const none = new Int32Array(0);
  return { length, count: 0, free: [], stratum: none, lastDay: none, shipped: new Float64Array(0) };
}

/** @param expected complaints that the shipment brings in all while all is well */
export function putOnRoad(
  roads: Roads,
  strata: Strata,
  stratum: number,
  day: number,
  expected: number,
): void {
  if (strata.road[stratum] === -1) strata.road[stratum] = newRoad(roads, stratum);
  const road = strata.road[stratum]!;
  roads.lastDay[road] = Math.max(roads.lastDay[road]!, day);
  roads.shipped[road * roads.length + (day % roads.length)]! += expected;
}

/** Gives up the roads whose last shipment brings nothing any more, and calls with their strata. */
export function giveUpRoads(
  roads: Roads,
  strata: Strata,
  day: number,
  left: (stratum: number) => void,
): void {
  for (let road = 0; road < roads.count; road++) {
    const stratum = roads.stratum[road]!;
    if (stratum === -1 || day - roads.lastDay[road]! < roads.length) continue;
    giveUp(roads, strata, road);
    left(stratum);
  }
}

/**
 * Calls with every stratum on the road and what it expects of this day.
 * @param shares of a shipment's complaints by days since
 */
export function arrive(
  { length, count, stratum, shipped }: Roads,
  day: number,
  shares: readonly number[],
  take: (stratum: number, expected: number) => void,
): void {
  for (let road = 0; road < count; road++) {
    if (stratum[road] === -1) continue;
    shipped[road * length + (day % length)] = 0;
    let expected = 0;
    for (let since = 0; since < length; since++)
      expected += shares[since]! * shipped[road * length + ((day - since + length) % length)]!;
    take(stratum[road]!, expected);
  }
}

function newRoad(roads: Roads, stratum: number): number {
  const road = roads.free.pop() ?? roads.count++;
  if (road >= roads.stratum.length) {
    const size = Math.max(64, 2 * road);
    roads.stratum = enlarged(roads.stratum, size);
    roads.lastDay = enlarged(roads.lastDay, size);
    roads.shipped = enlarged(roads.shipped, size * roads.length);
  }
  roads.stratum[road] = stratum;
  return road;
}

function giveUp(roads: Roads, strata: Strata, road: number): void {
  strata.road[roads.stratum[road]!] = -1;
  strata.expectedToday[roads.stratum[road]!] = 0;
  roads.stratum[road] = -1;
  roads.shipped.fill(0, road * roads.length, (road + 1) * roads.length);
  roads.free.push(road);
}
