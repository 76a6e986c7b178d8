/**
 * How soon bad batches are seen, and how often a sound one is accused: `node bench/signals.ts [shops] [first seed]`.
 *
 * Shops are drawn anew for each seed (bench/simulated-shop.ts). The seeds scored on, from 9,001, were never looked at while the
 * engine was built; those it was tuned on lie below 1,000. Beside it the rules people use, and MaxSPRT at a level for thousands of
 * strata. Means over the shops; complaints and days at the alarm are medians over a shop's found faults.
 */
import { arrivalOf } from "../src/server/alerts/engine/delays.ts";
import { replayShop } from "../src/server/alerts/replay/replay-shop.ts";
import { showFigures } from "./figures.ts";
import { criticalValue, logRatio } from "./maxsprt.ts";
import { type Alarm, type Score, scoreAlarms } from "./score-alarms.ts";
import { type SimulatedShop, shopDays, simulateShop } from "./simulated-shop.ts";

const numbers = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const shops = Number(numbers[0] ?? 20);
const firstSeed = Number(numbers[1] ?? 9_001);
const plan = { horizon: 5, least: 3 };
const critical = criticalValue(plan, 0.001);

const methods: Record<string, (shop: SimulatedShop) => Alarm[]> = {
  mingjing: replayShop,
  "10 in 30 days": (shop) => countRule(shop, 10, 30),
  "5 in 14 days": (shop) => countRule(shop, 5, 14),
  "3 in 7 days": (shop) => countRule(shop, 3, 7),
  "MaxSPRT, M = 3, T = 5, alpha = 0.001": maxSprtRule,
};

const scores: Record<string, Score[]> = Object.fromEntries(Object.keys(methods).map((name) => [name, []]));
let complaints = 0;
for (let seed = firstSeed; seed < firstSeed + shops; seed++) {
  const shop = simulateShop(seed);
  complaints += shop.complaints.length;
  for (const [name, run] of Object.entries(methods)) scores[name]!.push(scoreAlarms(shop, run(shop)));
}
showFigures({
  ...Object.fromEntries(Object.entries(scores).map(([name, ofShops]) => [name, summed(ofShops)])),
  shops: { shops, firstSeed, complaintsAShop: Math.round(complaints / shops) },
});

function summed(ofShops: Score[]): Record<string, number> {
  const mean = (figure: (score: Score) => number) => {
    const known = ofShops.map(figure).filter((value) => !Number.isNaN(value));
    return Number((known.reduce((sum, value) => sum + value, 0) / known.length).toFixed(3));
  };
  return {
    found: mean(({ found, faults }) => found / faults),
    foundOfStrong: mean(({ strongFound, strong }) => strongFound / strong),
    complaintsAtAlarm: mean(({ complaintsAtAlarm }) => median(complaintsAtAlarm)),
    daysToAlarm: mean(({ delays }) => median(delays)),
    groupsFound: mean(({ groupsFound, groups }) => groupsFound / groups),
    falseAlarmsAWeek: mean(({ falseAlarmsAWeek }) => falseAlarmsAWeek),
    falseShare: mean(({ falseShare }) => falseShare),
  };
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

/** So many complaints about one batch within so many days. */
function countRule({ batches, complaints }: SimulatedShop, count: number, days: number): Alarm[] {
  const recent = batches.map((): number[] => []);
  return complaints.flatMap(({ batch, day }) => {
    const kept = recent[batch]!.filter((each) => each > day - days);
    recent[batch] = [...kept, day];
    return recent[batch]!.length >= count ? [{ day, kind: "batch", id: batches[batch]!.id }] : [];
  });
}

/** Kulldorff's and Silva's advice of three complaints at least, at a level for thousands of strata. */
function maxSprtRule(shop: SimulatedShop): Alarm[] {
  const expectedBy = expectedByDay(shop);
  const counts = new Uint32Array(shop.batches.length);
  return shop.complaints.flatMap(({ batch, day }) => {
    const observed = ++counts[batch]!;
    const expected = expectedBy[batch]![day]!;
    const signals =
      observed >= plan.least && expected <= plan.horizon && logRatio(observed, expected) >= critical;
    return signals ? [{ day, kind: "batch", id: shop.batches[batch]!.id }] : [];
  });
}

/** Complaints expected of each batch up to the end of each day. */
function expectedByDay({ batches, shipments, delays }: SimulatedShop): Float64Array[] {
  const { arrivedBy } = arrivalOf(delays);
  const expected = batches.map(() => new Float64Array(shopDays));
  for (const { stratum, day, units } of shipments)
    for (let on = day; on < shopDays; on++)
      expected[stratum]![on]! += batches[stratum]!.rate * units * arrivedBy(day, on);
  return expected;
}
