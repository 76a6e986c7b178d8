import { describe, expect, test } from "vitest";
import { poissonDraw } from "../../statistics/draws.ts";
import { seededRandom } from "../../statistics/seeded-random.ts";
import { readEngine, saveEngine } from "./save-engine.ts";
import {
  addStratum,
  beginDay,
  complain,
  type Engine,
  knownOf,
  openEngine,
  ship,
  usualSettings,
} from "./signal-engine.ts";

const delays = { delay: [0, 0.2, 0.3, 0.3, 0.2], weekdayFactors: [1, 1, 1, 1, 1, 1, 1] };

describe("one bad batch among two hundred", () => {
  test("signals at the latest on the sixth of its ten complaints", () => {
    const { engine, batches, supplier } = openShop();
    const bad = batches[7]!;
    const signals = Array.from({ length: 10 }, (_, customer) => {
      beginDay(engine, 31 + Math.floor(customer / 3));
      return complain(engine, [bad, supplier], customer);
    });
    expect(signals.findIndex((each) => each.includes(bad))).toBeLessThan(6);
    expect(signals.flat()).not.toContain(supplier);
  });

  test("fifty complaints about fifty batches are nothing", () => {
    const { engine, batches, supplier } = openShop();
    const signals = batches.slice(0, 50).flatMap((batch, customer) => {
      trade(engine, batches, supplier, 31 + Math.floor(customer / 4));
      return complain(engine, [batch, supplier], customer);
    });
    expect(signals).toEqual([]);
  });

  test("one customer who writes ten times is one customer", () => {
    const { engine, batches, supplier } = openShop();
    beginDay(engine, 31);
    for (let time = 0; time < 10; time++) expect(complain(engine, [batches[7]!, supplier], 1)).toEqual([]);
    expect(knownOf(engine, batches[7]!).observed).toBe(1);
  });
});

test("a day that draws four times the complaints everywhere is nothing; the same from one batch is a signal", () => {
  const perDay = (ofOne: boolean) => {
    const { engine, batches, supplier } = openShop(8);
    const next = seededRandom(5);
    beginDay(engine, 31);
    return batches.flatMap((batch, index) => {
      const count = ofOne ? (index === 3 ? 40 : 0) : poissonDraw(next, 4 * 8 * 0.02);
      return Array.from({ length: count }, (_, each) =>
        complain(engine, [batch, supplier], 1_000 * index + each),
      ).flat();
    });
  };
  expect(perDay(false)).toEqual([]);
  expect(perDay(true)).toHaveLength(1);
});

test("a supplier whose batches all turn a little bad is one signal, and its batches are none", () => {
  const { engine, batches, supplier } = openShop(2);
  const next = seededRandom(8);
  const signals: number[] = [];
  for (let day = 40; day < 70; day++) {
    beginDay(engine, day);
    for (const batch of batches) ship(engine, [batch, supplier], 0.1);
    batches.forEach((batch, index) => {
      for (let count = poissonDraw(next, 0.25); count > 0; count--)
        signals.push(...complain(engine, [batch, supplier], 100_000 * day + 1_000 * count + index));
    });
  }
  expect(signals.filter((signal) => signal === supplier)).toHaveLength(1);
  expect(signals.length).toBeLessThan(5);
});

test("a severe class has a budget of its own: usual strata, however many, do not raise its bar", () => {
  const needed = (family: number) => {
    const engine = openEngine({ delays, ...usualSettings, falseShares: [0.1, 0.1] });
    const usual = Array.from({ length: 2_000 }, () => addStratum(engine, "batch"));
    const injuries = Array.from({ length: 20 }, () => addStratum(engine, "batch", 1));
    beginDay(engine, 0);
    for (const stratum of [...usual, ...injuries]) ship(engine, [stratum], 0.05);
    beginDay(engine, 3);
    const stratum = (family === 1 ? injuries : usual)[0]!;
    for (let customer = 0; ; customer++)
      if (complain(engine, [stratum], customer).length > 0) return customer + 1;
  };
  expect(needed(1)).toBeLessThan(needed(0));
});

test("among sound shops hardly a batch is ever accused", () => {
  let signals = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const { engine, batches, supplier } = openShop();
    const next = seededRandom(seed);
    for (let day = 31; day < 60; day++) {
      beginDay(engine, day);
      batches.forEach((batch, index) => {
        ship(engine, [batch, supplier], 0.02);
        for (let count = poissonDraw(next, 0.02); count > 0; count--)
          signals += complain(engine, [batch, supplier], 10_000 * day + 10 * index + count).length;
      });
    }
  }
  // Where every batch is sound each signal is false: a share of 0.25 is then a chance of 0.25 a shop at the most.
  expect(signals).toBeLessThan(40 * 0.25);
});

test("kept and read again in the middle, it gives the same signals and knows the same to the last bit", () => {
  const whole = openShop();
  const cut = openShop();
  let broken = cut.engine;
  const next = seededRandom(3);
  for (let day = 31; day < 60; day++) {
    for (const engine of [whole.engine, broken]) beginDay(engine, day);
    for (const [index, batch] of whole.batches.entries()) {
      const strata = [batch, whole.supplier];
      const count = poissonDraw(next, index === 5 ? 0.5 : 0.03);
      for (const engine of [whole.engine, broken]) ship(engine, strata, 0.02);
      for (let each = 0; each < count; each++)
        expect(complain(broken, strata, 1_000 * day + each)).toEqual(
          complain(whole.engine, strata, 1_000 * day + each),
        );
    }
    broken = readEngine(saveEngine(broken));
  }
  expect(broken).toEqual(whole.engine);
});

test("days do not run backwards", () => {
  const engine = openEngine({ delays, ...usualSettings });
  beginDay(engine, 3);
  expect(() => beginDay(engine, 2)).toThrow(RangeError);
});

test("what was shipped is expected when complaints arrive, and no longer watched when none can", () => {
  const engine = openEngine({ delays, ...usualSettings });
  const batch = addStratum(engine, "batch");
  beginDay(engine, 0);
  ship(engine, [batch], 10);
  const expected = [1, 2, 3, 4, 9].map((day) => {
    beginDay(engine, day);
    return Number(knownOf(engine, batch).expected.toFixed(10));
  });
  expect(expected).toEqual([2, 5, 8, 10, 10]);
  expect(engine.budgets[0]!.watched).toBe(0);
});

/** Two hundred batches of one supplier, shipped every day of a month, at so many times a small trade. */
function openShop(times = 1): { engine: Engine; batches: number[]; supplier: number } {
  const engine = openEngine({ delays, ...usualSettings });
  const supplier = addStratum(engine, "large");
  const batches = Array.from({ length: 200 }, () => addStratum(engine, "batch"));
  for (let day = 0; day <= 30; day++) trade(engine, batches, supplier, day, times);
  return { engine, batches, supplier };
}

/** A day of it, unless it has begun: four complaints are expected of a day in all. */
function trade(engine: Engine, batches: number[], supplier: number, day: number, times = 1): void {
  if (engine.today === day) return;
  beginDay(engine, day);
  for (const batch of batches) ship(engine, [batch, supplier], 0.02 * times);
}
