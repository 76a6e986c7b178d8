import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cusums, earsBound, riseRatio, type transformations } from "../../bench/weekly-rules.ts";

const folder = join(import.meta.dirname, "../../../shared/signals/surveillance");
const files = existsSync(folder) ? readdirSync(folder) : [];

type Run = {
  function: string;
  method: string;
  control: Record<string, never>;
  from: number;
  alarm: number[];
  upperbound: (number | null)[];
  extra: { cusum: number[] };
};

// What the bench compares with must be what others mean by it.
describe.skipIf(files.length === 0)("against R's surveillance (skipped: no shared data)", () => {
  test.each(files)("EARS, CUSUM and outbreakP on %s", (file) => {
    const { observed, cases } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    for (const run of cases as Run[]) {
      if (run.function === "earsC") expectEars(observed, run);
      if (run.function === "algo.cusum" && run.control.m === null) expectCusum(observed, run);
      if (run.function === "algo.outbreakP") expectRise(observed, run);
    }
  });
});

function expectEars(observed: number[], { method, control, from, alarm, upperbound }: Run): void {
  for (const [index, upper] of upperbound.entries()) {
    const where = `${method} ${from + index}`;
    const bound = earsBound(observed, from - 1 + index, control as never);
    if (upper === null) expect(bound, where).toBeNull();
    else expect(bound, where).toBeCloseTo(upper, 7);
    expect(Number(bound !== null && observed[from - 1 + index]! > bound), where).toBe(alarm[index] ?? 0);
  }
}

function expectCusum(observed: number[], { method, control, from, alarm, extra }: Run): void {
  const { k: slack, h: limit, trans, alpha } = control as Record<string, never>;
  const settings = {
    slack: slack!,
    limit: limit!,
    alpha: alpha!,
    transformation: trans! as keyof typeof transformations,
  };
  for (const [index, sum] of cusums(observed, from - 1, settings).entries()) {
    if (extra.cusum[index] === undefined) break;
    const where = `${method} ${from + index}`;
    expect(sum, where).toBeCloseTo(extra.cusum[index]!, 7);
    expect(Number(sum >= settings.limit), where).toBe(alarm[index]);
  }
}

function expectRise(observed: number[], { method, control, from, alarm, upperbound }: Run): void {
  for (const [index, ratio] of upperbound.entries()) {
    // R multiplies where this adds logarithms: beyond here its numbers run over.
    if (ratio === null || ratio > 1e100) return;
    const where = `${method} ${from + index}`;
    const own = riseRatio(observed.slice(from - 1, from + index));
    expect(Math.abs(own - ratio) / Math.max(1, ratio), where).toBeLessThan(1e-7);
    const isOnTheLine = Math.abs(own - control.k!) < 1e-6;
    if (!isOnTheLine) expect(Number(own > control.k!), where).toBe(alarm[index]);
  }
}
