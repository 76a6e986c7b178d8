import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { langs } from "./lang.ts";
import { addMoney, formatMoney, parseMoney } from "./money.ts";

const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."-+0123456789.,eE１，。 ") }),
);
const currencies = ["CNY", "USD", "BRL", "JPY", "KWD"];

describe("an amount on screen", () => {
  test.each([
    [129_900, "CNY", "¥1,299.00", "CN¥1,299.00"],
    [-50, "CNY", "-¥0.50", "-CN¥0.50"],
    [0, "CNY", "¥0.00", "CN¥0.00"],
    [1_299, "JPY", "JP¥1,299", "¥1,299"],
    [1_299, "USD", "US$12.99", "$12.99"],
    [Number.MAX_SAFE_INTEGER, "CNY", "¥90,071,992,547,409.91", "CN¥90,071,992,547,409.91"],
  ])("%d %s is %s in Chinese and %s in English", (minor, currency, zh, en) => {
    expect(formatMoney(minor, currency, "zh-CN")).toBe(zh);
    expect(formatMoney(minor, currency, "en")).toBe(en);
  });

  test("half a fen is a fault in the caller and is not rounded away", () => {
    expect(() => formatMoney(0.5, "CNY", "zh-CN")).toThrow(RangeError);
  });
});

describe("an amount as typed", () => {
  test.each([
    ["199", 19_900],
    ["0.5", 50],
    ["0.05", 5],
    ["1,299.00", 129_900],
    [" 12.50 ", 1_250],
    ["１２．５０", 1_250],
    ["1，299", 129_900],
    ["007", 700],
  ])("%j is read", (text, minor) => {
    expect(parseMoney(text)).toEqual({ minor, currency: "CNY" });
  });

  test.each([
    "",
    " ",
    "-1",
    "+1",
    "－1",
    "1e3",
    "1.234",
    "1.",
    ".5",
    "1,23",
    "12,34.5",
    "1,2345",
    "1 000",
    "0x10",
    "Infinity",
    "NaN",
    "10²",
    "½",
    "①",
    "٣",
    "一百",
    "¥5",
    "5元",
    "1\u200b0",
    "90071992547409.92",
    "9".repeat(400),
  ])("%j is refused", (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  test("yen have no decimals and dinars three", () => {
    expect(parseMoney("100", "JPY")).toEqual({ minor: 100, currency: "JPY" });
    expect(parseMoney("100.0", "JPY")).toBeNull();
    expect(parseMoney("1.234", "KWD")).toEqual({ minor: 1_234, currency: "KWD" });
  });

  test("what is written on screen reads back as the same amount", () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.constantFrom(...currencies),
        fc.constantFrom(...langs),
        (minor, currency, lang) => {
          const bare = formatMoney(minor, currency, lang).replace(/^[^\d]+/, "");
          expect(parseMoney(bare, currency)).toEqual({ minor, currency });
        },
      ),
    );
  });

  test("whatever is typed is an exact amount of zero or more, or refused", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const minor = parseMoney(text)?.minor ?? 0;
        expect(Number.isSafeInteger(minor) && minor >= 0).toBe(true);
      }),
    );
  });
});

describe("a sum", () => {
  test("is exact where decimals would not be", () => {
    const sum = addMoney({ minor: 10, currency: "CNY" }, { minor: 20, currency: "CNY" });
    expect(sum).toEqual({ minor: 30, currency: "CNY" });
  });

  test("of two currencies, or past exact counting, is a fault", () => {
    const yuan = { minor: Number.MAX_SAFE_INTEGER, currency: "CNY" };
    expect(() => addMoney(yuan, { minor: 1, currency: "JPY" })).toThrow(RangeError);
    expect(() => addMoney(yuan, { minor: 1, currency: "CNY" })).toThrow(RangeError);
  });
});
