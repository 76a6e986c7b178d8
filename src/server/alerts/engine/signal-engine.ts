import { logEvidence } from "../detectors/e-process.ts";
import { type Grid, meanOf, type Part, ratioOf, takeComplaint, wait } from "../detectors/shiryaev-roberts.ts";
import { type Budget, openBudget, standing, weigh } from "./budget.ts";
import { beginCommonDay, type CommonDay, expectOf, openCommonDay, takeBatch } from "./common-day.ts";
import { type CountedCustomers, isNewCustomer, openCustomers } from "./counted-customers.ts";
import type { Delays } from "./delays.ts";
import { arrive, giveUpRoads, openRoads, putOnRoad, type Roads } from "./roads.ts";
import * as kept from "./strata.ts";

export type EngineSettings = {
  delays: Delays;
  /** Of each family, which share of its signals may be false. */
  falseShares: readonly number[];
  product: LastingSettings;
  /** Suppliers, warehouses, carriers, regions: what takes in many products. */
  large: LastingSettings;
};

/** Of strata that last: while all is well one of them signals once in `bar` days at the most, on average. */
export type LastingSettings = Grid & { bar: number };

/** Everything the engine knows, as plain data: kept and read again it goes on exactly where it was. */
export type Engine = {
  settings: EngineSettings;
  today: number;
  strata: kept.Strata;
  roads: Roads;
  customers: CountedCustomers;
  commonDay: CommonDay;
  budgets: Budget[];
  /** The batches that signalled, by what they belong to. */
  badBatches: Map<number, number[]>;
};

export const usualSettings = {
  falseShares: [0.25],
  product: { ratios: [1.7, 2.2, 3, 5], tolerated: 1.5, bar: 10_000 },
  large: { ratios: [1.7, 2.2, 3, 5], tolerated: 1.2, bar: 10_000 },
};

export function openEngine(settings: EngineSettings): Engine {
  return {
    settings,
    today: -1,
    strata: kept.openStrata(),
    roads: openRoads(settings.delays.delay.length),
    customers: openCustomers(),
    commonDay: openCommonDay(),
    budgets: settings.falseShares.map(openBudget),
    badBatches: new Map(),
  };
}

/** @param reach all but batches last, and may turn bad late */
export function addStratum(engine: Engine, reach: kept.Reach, family = 0): number {
  return kept.addStratum(
    engine.strata,
    family,
    reach,
    reach === "batch" ? 0 : engine.settings[reach].ratios.length,
  );
}

/** A day begins, with what is expected of it. Days between are made up for. */
export function beginDay(engine: Engine, day: number): void {
  if (day < engine.today) throw new RangeError(`day ${day} comes after day ${engine.today}`);
  while (engine.today < day) {
    endDay(engine);
    engine.today += 1;
    openDay(engine);
  }
}

/**
 * Something was shipped, of late.
 * @param strata the batch first, then what it belongs to
 * @param expected complaints it brings in all while all is well: units times the baseline
 * @param daysAgo when it becomes known later than it was shipped; what was to come of it before today is not expected any more
 */
export function ship(engine: Engine, strata: readonly number[], expected: number, daysAgo = 0): void {
  if (daysAgo >= engine.roads.length) return;
  for (const stratum of strata) {
    if (engine.strata.road[stratum] === -1) watch(engine, stratum);
    putOnRoad(engine.roads, engine.strata, stratum, engine.today - daysAgo, expected);
    const atOnce = expected * shareToday(engine, daysAgo);
    if (atOnce > 0) expectMore(engine, stratum, atOnce);
  }
}

/**
 * A customer complained today.
 * @param strata the batch first, then what it belongs to
 * @param customer a whole number below 2^32; whoever complains about a stratum twice counts once
 * @returns the strata that signal because of it
 */
export function complain(engine: Engine, strata: readonly number[], customer: number): number[] {
  const signals: number[] = [];
  for (const stratum of strata) {
    if (!isNewCustomer(engine.customers, stratum, customer)) continue;
    engine.strata.observed[stratum]! += 1;
    if (isLasting(engine, stratum)) {
      if (judgeLasting(engine, stratum)) signals.push(stratum);
      continue;
    }
    noteForToday(engine, stratum);
    signals.push(...judgeBatch(engine, stratum, strata));
    if (signals.includes(stratum)) noteAbove(engine, stratum, strata);
  }
  return signals;
}

/** What a signal rests on. */
export function knownOf({ strata, commonDay }: Engine, stratum: number): Part {
  const more = (commonDay.factor - 1) * strata.expectedToday[stratum]!;
  return { observed: strata.observed[stratum]!, expected: strata.expected[stratum]! + more };
}

function endDay(engine: Engine): void {
  const { strata, commonDay } = engine;
  if (commonDay.factor === 1) return;
  for (let stratum = 0; stratum < strata.count; stratum++) {
    const more = (commonDay.factor - 1) * strata.expectedToday[stratum]!;
    strata.expected[stratum]! += more;
    if (isLasting(engine, stratum)) wait(gridOf(engine, stratum), strata.grids, strata.grid[stratum]!, more);
  }
}

function openDay(engine: Engine): void {
  const { strata, roads, settings, today, commonDay } = engine;
  beginCommonDay(commonDay);
  // Any day may be the day of the change.
  for (let at = 0; at < strata.gridCount; at++) strata.grids[at]! += 1;
  const shares = settings.delays.delay.map((_share, since) => shareToday(engine, since));
  giveUpRoads(roads, strata, today, (stratum) => leave(engine, stratum));
  arrive(roads, today, shares, (stratum, expected) => {
    strata.expectedToday[stratum] = 0;
    expectMore(engine, stratum, expected);
  });
  for (const budget of engine.budgets)
    for (const stratum of budget.telling.keys())
      if (!hasSignalled(engine, stratum)) weigh(budget, stratum, evidenceOf(engine, stratum, 1));
}

function shareToday({ settings, today }: Engine, since: number): number {
  const { delay, weekdayFactors } = settings.delays;
  return delay[since]! * weekdayFactors[today % weekdayFactors.length]!;
}

function expectMore(engine: Engine, stratum: number, expected: number): void {
  const { strata, commonDay } = engine;
  const before = strata.expectedToday[stratum]!;
  strata.expected[stratum]! += expected;
  strata.expectedToday[stratum]! += expected;
  if (isLasting(engine, stratum))
    wait(gridOf(engine, stratum), strata.grids, strata.grid[stratum]!, expected);
  // What becomes known of earlier days counts as well: without it the first day of a house would look like a rush.
  else expectOf(commonDay, before, strata.expectedToday[stratum]!);
}

// A batch of which nothing is on the road any more is not watched: it neither can turn bad nor costs the others evidence.
function watch(engine: Engine, stratum: number): void {
  if (!isLasting(engine, stratum)) budgetOf(engine, stratum).watched += 1;
}

function leave(engine: Engine, stratum: number): void {
  if (isLasting(engine, stratum)) return;
  const budget = budgetOf(engine, stratum);
  budget.watched -= 1;
  budget.telling.delete(stratum);
}

function budgetOf({ budgets, strata }: Engine, stratum: number): Budget {
  return budgets[strata.family[stratum]!]!;
}

function noteForToday({ strata, commonDay, today }: Engine, batch: number): void {
  if (strata.complainedOn[batch] === today) return;
  strata.complainedOn[batch] = today;
  takeBatch(commonDay);
}

// Where little is watched two customers could be evidence enough; they are not yet a trouble that many share.
const leastCustomers = 3;

function judgeBatch(engine: Engine, batch: number, strata: readonly number[]): number[] {
  const budget = budgetOf(engine, batch);
  if (hasSignalled(engine, batch) || engine.strata.observed[batch]! < leastCustomers) return [];
  if (!weigh(budget, batch, evidenceOf(engine, batch, ratioAbove(engine, strata)))) return [];
  const signals = standing(budget).filter((each) => !hasSignalled(engine, each));
  for (const each of signals) engine.strata.signalledOn[each] = engine.today;
  return signals;
}

/** @param tolerated by how much more its complaints may come */
function evidenceOf(engine: Engine, batch: number, tolerated: number): number {
  const { observed, expected } = knownOf(engine, batch);
  return logEvidence(observed, tolerated * expected);
}

// A batch of a supplier known to be bad signals only if it is worse than its supplier. A product does not excuse its batches.
function ratioAbove(engine: Engine, above: readonly number[]): number {
  const { strata } = engine;
  const ratios = above
    .filter((stratum) => kept.reaches[strata.reach[stratum]!] === "large" && hasSignalled(engine, stratum))
    .filter((stratum) => meanOfStratum(engine, stratum) >= Math.sqrt(gridOf(engine, stratum).bar))
    .map((stratum) => ratioOf(gridOf(engine, stratum), strata.grids, strata.grid[stratum]!));
  return Math.max(1, ...ratios);
}

function judgeLasting(engine: Engine, stratum: number): boolean {
  const { strata, today } = engine;
  const grid = gridOf(engine, stratum);
  takeComplaint(grid, strata.grids, strata.grid[stratum]!);
  if (hasSignalled(engine, stratum) || meanOfStratum(engine, stratum) < grid.bar) return false;
  // What one bad batch explains is not its supplier's fault as well: there must be evidence in the others.
  const ofOthers = meanOfStratum(engine, stratum, badBatchesOf(engine, stratum));
  if (ofOthers < Math.sqrt(grid.bar)) return false;
  strata.signalledOn[stratum] = today;
  return true;
}

function meanOfStratum(
  { strata, settings, commonDay }: Engine,
  stratum: number,
  without: Part[] = [],
): number {
  const waiting = (commonDay.factor - 1) * strata.expectedToday[stratum]!;
  return meanOf(gridOf({ strata, settings }, stratum), strata.grids, strata.grid[stratum]!, {
    waiting,
    without,
  });
}

function gridOf({ strata, settings }: Pick<Engine, "strata" | "settings">, stratum: number): LastingSettings {
  return kept.reaches[strata.reach[stratum]!] === "large" ? settings.large : settings.product;
}

function noteAbove(engine: Engine, batch: number, above: readonly number[]): void {
  for (const stratum of above) {
    if (!isLasting(engine, stratum)) continue;
    engine.badBatches.set(stratum, [...(engine.badBatches.get(stratum) ?? []), batch]);
  }
}

function badBatchesOf(engine: Engine, stratum: number): Part[] {
  return (engine.badBatches.get(stratum) ?? []).map((batch) => knownOf(engine, batch));
}

function isLasting({ strata }: Engine, stratum: number): boolean {
  return strata.grid[stratum] !== -1;
}

function hasSignalled({ strata }: Engine, stratum: number): boolean {
  return strata.signalledOn[stratum] !== -1;
}
