import { describe, expect, test } from "vitest";
import { gammaDraw } from "../../statistics/draws.ts";
import { seededRandom } from "../../statistics/seeded-random.ts";
import {
  arrivesWithin,
  type LearnedLane,
  learnLanes,
  stepHours,
  stillOnTheWay,
  type Travelled,
} from "./transit-times.ts";

const now = new Date("2026-12-10T00:00:00Z");
const learning = { now, halfLifeDays: 2, priorParcels: 10 };
const day = 86_400_000;

describe("how long parcels take", () => {
  const next = seededRandom(20261210);
  const planted = [
    ...plant({ carrier: "顺丰", province: "广东", parcels: 4_000, meanHours: 40 }),
    ...plant({ carrier: "中通", province: "广东", parcels: 4_000, meanHours: 72 }),
    ...plant({ carrier: "中通", province: "黑龙江", parcels: 2_000, meanHours: 110, jammedDays: 4 }),
    ...plant({ carrier: "中通", province: "青海", parcels: 3, meanHours: 300 }),
  ];
  const lanes = learnLanes(planted, learning);

  test("planted lanes are found again", () => {
    expect(medianOf("顺丰", "广东").usual).toBeCloseTo(38, -1);
    expect(medianOf("中通", "广东").usual).toBeCloseTo(70, -1);
  });

  test("what became slow lately is seen lately, though those parcels have not arrived", () => {
    const { usual, recent } = medianOf("中通", "黑龙江");
    expect(recent - usual).toBeGreaterThan(20);
    expect(Math.abs(medianOf("中通", "广东").recent - medianOf("中通", "广东").usual)).toBeLessThan(10);
  });

  test("three odd parcels say little against their carrier", () => {
    const few = medianOf("中通", "青海").usual;
    expect(few).toBeLessThan(180);
    expect(few).toBeGreaterThanOrEqual(medianOf("中通", "").usual);
  });

  test("the time that is named is kept as often as it says", () => {
    const lane = laneOf("中通", "广东").usual;
    const within = arrivesWithin(lane, 48, 0.9);
    const later = Array.from({ length: 20_000 }, () => transit(72)).filter((hours) => hours > 48);
    const kept = later.filter((hours) => hours <= 48 + within).length / later.length;
    expect(kept).toBeGreaterThan(0.87);
    expect(kept).toBeLessThan(0.95);
  });

  test("the longer the promise, the less likely it is missed; a time gone by is missed for certain", () => {
    const lane = laneOf("顺丰", "广东").usual;
    expect(stillOnTheWay(lane, 10, 0)).toBe(1);
    expect(stillOnTheWay(lane, 10, 20)).toBeGreaterThan(stillOnTheWay(lane, 10, 40));
    expect(stillOnTheWay(lane, 10, 1e4)).toBeLessThan(1e-6);
    expect(stillOnTheWay(lane, 10, 20)).toBeCloseTo(
      stillOnTheWay(lane, 10, 7) * stillOnTheWay(lane, 17, 13),
      12,
    );
  });

  test("without any parcels nothing is claimed but even chances", () => {
    expect(learnLanes([], learning)).toEqual([
      expect.objectContaining({ carrier: "", origin: "", province: "" }),
    ]);
  });

  function laneOf(carrier: string, province: string): LearnedLane {
    return lanes.find((lane) => lane.carrier === carrier && lane.province === province)!;
  }

  function medianOf(carrier: string, province: string) {
    const { usual, recent } = laneOf(carrier, province);
    return { usual: arrivesWithin(usual, 0, 0.5), recent: arrivesWithin(recent, 0, 0.5) };
  }

  type Plant = {
    carrier: string;
    province: string;
    parcels: number;
    meanHours: number;
    /** So many days ago the snow came: since then hardly anything arrives. */
    jammedDays?: number;
  };

  function plant({ carrier, province, parcels, meanHours, jammedDays = 0 }: Plant): Travelled[] {
    return Array.from({ length: parcels }, (): Travelled => {
      const daysAgo = 60 * next();
      const shippedAt = new Date(now.getTime() - daysAgo * day);
      const usual = transit(meanHours);
      const isCaught = daysAgo * 24 - usual < jammedDays * 24;
      const hours = isCaught ? usual + jammedDays * 24 * 0.9 : usual;
      const hasArrived = hours <= daysAgo * 24;
      const step = Math.floor((hasArrived ? hours : daysAgo * 24) / stepHours);
      return { carrier, origin: "华东仓", province, shippedAt, step, hasArrived, count: 1 };
    });
  }

  function transit(meanHours: number): number {
    return (gammaDraw(next, 8) * meanHours) / 8;
  }
});
