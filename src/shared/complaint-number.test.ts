import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isValidNumber, normaliseNumber, numberFromSerial } from "./complaint-number.ts";

const serial = fc.integer({ min: 0, max: 99_999_999 });
const tenantKey = fc.integer({ min: 0, max: 0xffffffff });
const number = fc.tuple(serial, tenantKey).map(([count, key]) => numberFromSerial(count, key));

describe("a complaint number", () => {
  test("is nine digits in three groups and valid", () => {
    fc.assert(
      fc.property(number, (text) => {
        expect(text).toMatch(/^\d{4}-\d{4}-\d$/);
        expect(isValidNumber(text)).toBe(true);
      }),
    );
  });

  test("stays what it is: numbers already given out keep their meaning", () => {
    expect([0, 1, 2, 99_999_999].map((count) => numberFromSerial(count, 20_261_110))).toEqual([
      "9749-8657-6",
      "7793-3343-6",
      "1001-2692-4",
      "4451-0683-9",
    ]);
    expect(numberFromSerial(1n, 20_261_110)).toBe(numberFromSerial(1, 20_261_110));
  });

  test("belongs to one serial only", () => {
    const count = 200_000;
    const numbers = new Set<string>();
    for (let i = 0; i < count; i++) numbers.add(numberFromSerial(i, 7));
    expect(numbers.size).toBe(count);

    fc.assert(
      fc.property(serial, serial, tenantKey, (a, b, key) => {
        expect(numberFromSerial(a, key) === numberFromSerial(b, key)).toBe(a === b);
      }),
    );
  });

  test("does not betray its neighbour nor how many there are", () => {
    const counts = Array.from({ length: 2_000 }, (_, i) =>
      Number(numberFromSerial(i, 7).replaceAll("-", "").slice(0, 8)),
    );
    const near = counts.slice(1).filter((value, i) => Math.abs(value - counts[i]!) < 1_000);
    expect(near.length).toBeLessThan(5);

    const inUpperHalf = counts.filter((value) => value >= 50_000_000).length;
    expect(inUpperHalf).toBeGreaterThan(900);
    expect(inUpperHalf).toBeLessThan(1_100);
  });

  test("differs from tenant to tenant", () => {
    const ofOneSerial = new Set(Array.from({ length: 1_000 }, (_, key) => numberFromSerial(1, key)));
    expect(ofOneSerial.size).toBeGreaterThan(990);
  });

  test("is not made for a serial outside the eight digits", () => {
    for (const outside of [-1, 100_000_000, 1.5, Number.NaN]) {
      expect(() => numberFromSerial(outside, 7)).toThrow(RangeError);
    }
  });
});

describe("a slip while typing", () => {
  test("of any one digit is caught", () => {
    fc.assert(
      fc.property(number, fc.nat(8), fc.integer({ min: 1, max: 9 }), (text, place, shift) => {
        const digits = [...text.replaceAll("-", "")];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(isValidNumber(digits.join(""))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test("that swaps two neighbours is caught", () => {
    fc.assert(
      fc.property(number, fc.nat(7), (text, place) => {
        const digits = text.replaceAll("-", "");
        const [first, second] = [digits[place]!, digits[place + 1]!];
        const swapped = digits.slice(0, place) + second + first + digits.slice(place + 2);
        expect(isValidNumber(swapped)).toBe(first === second);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a number as typed", () => {
  test.each([
    "4821-7036-5",
    "482170365",
    " 4821 7036 5 ",
    "４８２１－７０３６－５",
    "4821–7036—5",
    "4821−7036‐5",
    "\u200b4821\u200d-7036-5\ufeff",
    "\u202e4821-7036-5\u202c",
    "4821\u30007036\u00a05",
    "4-8-2-1-7-0-3-6-5",
  ])("%j is the same number", (text) => {
    expect(normaliseNumber(text)).toBe("4821-7036-5");
  });

  test.each(["", "4821-7036", "4821-7036-55", "4821-7036-x", "MJ-1", "四八二一", "😀", "4821_7036_5"])(
    "%j is none",
    (text) => {
      expect(normaliseNumber(text)).toBeNull();
      expect(isValidNumber(text)).toBe(false);
    },
  );
});
