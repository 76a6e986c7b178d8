import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtMarks } from "./cut-at-marks.ts";

const mark = (start: number, end: number, label = "m") => ({ messageId: "1", start, end, label });

test("a text without marks is one piece", () => {
  expect(cutAtMarks("在吗", [])).toEqual([{ start: 0, text: "在吗", labels: [], isCurrent: false }]);
});

test("where marks overlap, the piece bears both", () => {
  const pieces = cutAtMarks("马上给您处理", [mark(0, 4, "时间"), mark(2, 6, "承诺")]);
  expect(pieces.map(({ text, labels }) => [text, labels])).toEqual([
    ["马上", ["时间"]],
    ["给您", ["时间", "承诺"]],
    ["处理", ["承诺"]],
  ]);
});

test("whatever is marked, the pieces together are the text", () => {
  const marks = fc.array(
    fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => mark(start, start + length)),
  );
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), marks, (text, marked) => {
      expect(
        cutAtMarks(text, marked)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
