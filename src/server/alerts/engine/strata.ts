/**
 * What is kept of each stratum: 38 bytes, and the grid of an e-detector where it is lasting. A stratum is its number; what it is
 * called is known to whoever adds it.
 */
export type Strata = {
  count: number;
  /** Which budget of false signals it draws on. */
  family: Uint8Array;
  reach: Uint8Array;
  /** Customers who complained. */
  observed: Uint32Array;
  /** Complaints expected while all is well, today's included. */
  expected: Float64Array;
  expectedToday: Float64Array;
  /** Where its shipments that still bring complaints are kept; -1 for nowhere. */
  road: Int32Array;
  /** Where its grid begins; -1 where it is not lasting. */
  grid: Int32Array;
  /** The day it signalled; -1 while it has not. */
  signalledOn: Int32Array;
  /** The last day a customer complained about it. */
  complainedOn: Int32Array;
  gridCount: number;
  grids: Float64Array;
};

export function openStrata(): Strata {
  return {
    count: 0,
    family: new Uint8Array(0),
    reach: new Uint8Array(0),
    observed: new Uint32Array(0),
    expected: new Float64Array(0),
    expectedToday: new Float64Array(0),
    road: new Int32Array(0),
    grid: new Int32Array(0),
    signalledOn: new Int32Array(0),
    complainedOn: new Int32Array(0),
    gridCount: 0,
    grids: new Float64Array(0),
  };
}

/** How much of the shop a stratum takes in, by the number kept of it. */
export const reaches = ["batch", "product", "large"] as const;
export type Reach = (typeof reaches)[number];

/** @param gridSize 0 for a stratum that does not last */
export function addStratum(strata: Strata, family: number, reach: Reach, gridSize: number): number {
  if (strata.count === strata.family.length) grow(strata);
  const stratum = strata.count++;
  strata.family[stratum] = family;
  strata.reach[stratum] = reaches.indexOf(reach);
  strata.road[stratum] = -1;
  strata.signalledOn[stratum] = -1;
  strata.complainedOn[stratum] = -1;
  strata.grid[stratum] = gridSize === 0 ? -1 : addGrid(strata, gridSize);
  return stratum;
}

function addGrid(strata: Strata, size: number): number {
  const at = strata.gridCount;
  strata.gridCount += size;
  if (strata.gridCount > strata.grids.length)
    strata.grids = enlarged(strata.grids, Math.max(64, 2 * strata.gridCount));
  return at;
}

function grow(strata: Strata): void {
  const length = Math.max(64, 2 * strata.count);
  strata.family = enlarged(strata.family, length);
  strata.reach = enlarged(strata.reach, length);
  strata.observed = enlarged(strata.observed, length);
  strata.expected = enlarged(strata.expected, length);
  strata.expectedToday = enlarged(strata.expectedToday, length);
  strata.road = enlarged(strata.road, length);
  strata.grid = enlarged(strata.grid, length);
  strata.signalledOn = enlarged(strata.signalledOn, length);
  strata.complainedOn = enlarged(strata.complainedOn, length);
}

type Numbers = Uint8Array | Uint32Array | Int32Array | Float64Array;

export function enlarged<Kind extends Numbers>(numbers: Kind, length: number): Kind {
  const larger = new (numbers.constructor as new (length: number) => Kind)(length);
  larger.set(numbers);
  return larger;
}
