import { describe, expect, test } from "vitest";
import { allocate } from "./allocation.ts";
import { assignInspectors } from "./assign-inspectors.ts";
import { frameDigest } from "./frame.ts";
import { lastPeriod, nextDrawAfter, periodOfDays } from "./period.ts";
import { inclusionProbabilities, systematicDraw } from "./risk.ts";
import { seededNumber } from "./seeded-number.ts";

const zone = "Asia/Shanghai";
const wednesday = new Date("2026-09-16T10:00:00+08:00");

describe("periods", () => {
  test.each([
    ["weekly", "2026-09-06T16:00:00.000Z", "2026-09-13T16:00:00.000Z", "2026-09-20T22:00:00.000Z"],
    ["monthly", "2026-07-31T16:00:00.000Z", "2026-08-31T16:00:00.000Z", "2026-09-30T22:00:00.000Z"],
  ] as const)("a %s plan draws what is over, and next when that ends", (recurrence, from, to, next) => {
    expect(lastPeriod(recurrence, wednesday, zone)).toEqual({ from: new Date(from), to: new Date(to) });
    expect(nextDrawAfter(recurrence, wednesday, zone)?.toISOString()).toBe(next);
  });

  test("before six on a Monday the draw is still to come; at six it is next week's", () => {
    const monday = (time: string) => nextDrawAfter("weekly", new Date(`2026-09-21T${time}+08:00`), zone);
    expect(monday("05:59:00")?.toISOString()).toBe("2026-09-20T22:00:00.000Z");
    expect(monday("06:00:00")?.toISOString()).toBe("2026-09-27T22:00:00.000Z");
  });

  test("a plan drawn by hand has no next hour, and its last day counts whole", () => {
    expect(nextDrawAfter("none", wednesday, zone)).toBeNull();
    expect(periodOfDays("2026-09-01", "2026-09-01", zone)).toEqual({
      from: new Date("2026-08-31T16:00:00Z"),
      to: new Date("2026-09-01T16:00:00Z"),
    });
  });
});

describe("allocation", () => {
  test.each([
    ["proportional", [500, 300, 200], [0, 0, 0], 30, [15, 9, 6]],
    ["equal", [500, 300, 200], [0, 0, 0], 30, [10, 10, 10]],
    ["neyman", [5_000, 3_000, 2_000], [10, 30, 45], 300, [65, 118, 117]],
    ["neyman", [500, 300, 200], [0, 0, 0], 30, [15, 9, 6]],
    ["proportional", [997, 2, 1], [0, 0, 0], 20, [17, 2, 1]],
    ["equal", [100, 3, 2], [0, 0, 0], 30, [25, 3, 2]],
    ["proportional", [4, 4, 4], [0, 0, 0], 2, [2, 2, 2]],
    ["proportional", [4, 3], [0, 0], 90, [4, 3]],
  ] as const)("%s over %j", (allocation, sizes, deviations, total, wanted) => {
    expect(allocate(sizes, deviations, total, allocation)).toEqual(wanted);
  });
});

describe("risk", () => {
  test("chances follow the weights and sum to the size; who weighs too much comes certainly", () => {
    expect(inclusionProbabilities([1, 1, 2, 4], 2)).toEqual([0.25, 0.25, 0.5, 1]);
    expect(inclusionProbabilities([1, 1, 1], 3)).toEqual([1, 1, 1]);
  });

  test("one start and whole steps draw as many as the chances sum to", () => {
    expect(systematicDraw([0.25, 0.25, 0.5, 1], 0.4)).toEqual([2, 3]);
    expect(systematicDraw([0.25, 0.25, 0.5, 1], 0.8)).toEqual([0, 3]);
  });
});

test("seed and name decide the number: the digest's first 52 bits", () => {
  // printf 'seed\nname' | sha256sum gives 2cc3eac0595b8…
  expect(seededNumber("seed", "name")).toBe((0x2cc3eac0595b8 + 0.5) / 2 ** 52);
  const numbers = Array.from({ length: 10_000 }, (_none, index) => seededNumber("even", String(index)));
  expect(numbers.reduce((sum, number) => sum + number) / numbers.length).toBeCloseTo(0.5, 2);
});

test("the digest of a frame is SHA-256 over its sorted ids, one a line", () => {
  // printf 'a\nb\n' | sha256sum
  expect(frameDigest([{ id: "b" }, { id: "a" }])).toBe(
    "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2",
  );
});

test("work is even, nobody judges their own, and the first so many are judged twice", () => {
  const parties = [new Set(["ann"]), new Set<string>(), new Set<string>(), new Set(["ann", "bob"])];
  expect(assignInspectors(parties, ["ann", "bob"], 2)).toEqual([
    { inspectorId: "bob", secondInspectorId: null },
    { inspectorId: "ann", secondInspectorId: "bob" },
    { inspectorId: "ann", secondInspectorId: null },
    { inspectorId: null, secondInspectorId: null },
  ]);
});
