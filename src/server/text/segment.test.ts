import fc from "fast-check";
import { expect, test } from "vitest";
import { analysisText } from "./analysis-text.ts";
import { segment } from "./segment.ts";

test("Chinese, English and Portuguese in one text are cut into words", () => {
  const words = segment("收到货发现iPhone15屏幕坏了，Não recebi o brinde").filter(
    (piece) => piece.trim() !== "",
  );
  expect(words).toEqual([
    "收到",
    "货",
    "发现",
    "iphone15",
    "屏幕",
    "坏",
    "了",
    ",",
    "nao",
    "recebi",
    "o",
    "brinde",
  ]);
});

test("an emoji made of several people stays one piece", () => {
  expect(segment("全家👨‍👩‍👧都拉肚子😡")).toContain("👨‍👩‍👧");
});

test("characters that the eye does not see hide no word", () => {
  expect(segment("假\u200b货\u202e")).toEqual(segment("假货"));
  expect(analysisText("退\u200d款")).toBe("退款");
});

test("full-width letters and digits read like half-width ones", () => {
  expect(analysisText("ＡＢＣ１２３")).toBe("abc123");
});

test("whatever is typed, the pieces joined are the analysed text again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(segment(text).join("")).toBe(analysisText(text));
    }),
  );
});
