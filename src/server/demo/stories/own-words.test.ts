import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allKernels } from "./all-kernels.ts";

const real = ["complaints_heimao_ecommerce", "complaints_car"].map(
  (folder) => new URL(`../../../../../shared/data/${folder}/complaints.csv`, import.meta.url),
);

describe("the demo's words", () => {
  test.skipIf(!real.every((file) => existsSync(file)))("are nobody else's (skipped: no shared data)", () => {
    const others = real.map((file) => readFileSync(file, "utf8")).join("\n");
    const ours = allKernels.flatMap(({ said }) => said.flatMap(pieces));
    expect(ours.length).toBeGreaterThan(500);
    expect(ours.filter((piece) => others.includes(piece))).toEqual([]);
  });
});

/** Every stretch of a dozen characters without a slot in it. */
function pieces(sentence: string): string[] {
  return sentence
    .split(/\{\w+\}/)
    .flatMap((part) =>
      Array.from({ length: Math.max(0, part.length - 11) }, (_, at) => part.slice(at, at + 12)),
    );
}
