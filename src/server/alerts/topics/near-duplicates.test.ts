import { expect, test } from "vitest";
import { seededRandom } from "../../statistics/seeded-random.ts";
import { estimatedLikeness, signatureOf } from "./min-hash.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { likeness, shinglesOf } from "./shingles.ts";

const letter =
  "你们家的奶粉开罐就有结块，冲不开，孩子喝了拉肚子，订单号 20260901882，请马上给我退款并说明原因";

test("copies of one letter are found, whatever number, case or mark differs", () => {
  const groups = nearDuplicates([
    { id: "1", text: letter },
    { id: "2", text: "快递三天没有动，客服电话也打不通，请帮我查一下包裹现在到哪里了" },
    { id: "3", text: letter.replace("20260901882", "20260903117").replaceAll("，", "！") },
    { id: "4", text: `${letter}，谢谢` },
  ]);
  expect(groups).toEqual([["1", "3", "4"]]);
});

test("the same trouble in other words is no copy, and nothing is like an empty text", () => {
  const texts = [letter, "奶粉里有硬块，宝宝不舒服，我要退货", "", "……", "12345"];
  expect(nearDuplicates(texts.map((text, index) => ({ id: String(index), text })))).toEqual([]);
});

test("the order of the texts does not change who belongs together", () => {
  const texts = Array.from({ length: 60 }, (_, index) => ({
    id: String(index),
    text: `${String.fromCodePoint(0x4e00 + (index % 12) * 40).repeat(1)}${scrambled(index % 12)}${"啊".repeat(index % 3)}`,
  }));
  const named = (groups: string[][]) => groups.map((group) => group.toSorted().join()).toSorted();
  expect(named(nearDuplicates(texts))).toHaveLength(12);
  expect(named(nearDuplicates(texts.toReversed()))).toEqual(named(nearDuplicates(texts)));
});

test("the signature tells the likeness to about a tenth", () => {
  for (let copies = 0; copies < 40; copies++) {
    const one = shinglesOf(scrambled(copies));
    const other = shinglesOf(`${scrambled(copies).slice(0, 2 * copies)}${scrambled(copies + 500)}`);
    expect(
      Math.abs(estimatedLikeness(signatureOf(one), signatureOf(other)) - likeness(one, other)),
    ).toBeLessThan(0.15);
  }
});

function scrambled(seed: number): string {
  const next = seededRandom(seed + 1);
  return Array.from({ length: 80 }, () => String.fromCodePoint(0x4e00 + Math.floor(next() * 2_000))).join("");
}
