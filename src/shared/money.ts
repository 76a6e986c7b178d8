import type { Lang } from "./lang.ts";

/** `minor` counts the currency's smallest unit (分, cent, yen): whole, never a fraction. */
export type Money = { minor: number; currency: string };

/** "¥1,299.00"; in English yuan are written "CN¥1,299.00" so that nobody takes them for yen. */
export function formatMoney(minor: number, currency: string, lang: Lang): string {
  return moneyFormat(currency, lang).format(decimalText(minor, fractionDigits(currency)));
}

/**
 * Reads an amount as a person types it ("199", "1,299.00", "１２．５"). null refuses everything that could be read
 * in two ways: signs, exponents, wrong grouping, more decimals than the currency has.
 */
export function parseMoney(text: string, currency = "CNY"): Money | null {
  if (!plainOrFullWidth.test(text)) return null;
  const match = amount.exec(text.normalize("NFKC").trim());
  if (!match) return null;

  const [, whole = "", fraction = ""] = match;
  const digits = fractionDigits(currency);
  if (fraction.length > digits) return null;

  const minor = Number(whole.replaceAll(",", "") + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
}

export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${b.currency} to ${a.currency}`);
  return { minor: wholeMinor(a.minor + b.minor), currency: a.currency };
}

// Checked before NFKC, which would also turn 10² into 102.
const plainOrFullWidth = /^[\x20-\x7e\u3000\uff01-\uff5e]+$/;

const amount = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

// As text and not as minor / 100, so that the largest sums keep their last digit.
function decimalText(minor: number, digits: number): `${number}` {
  const sign = minor < 0 ? "-" : "";
  const text = String(Math.abs(wholeMinor(minor))).padStart(digits + 1, "0");
  const point = text.length - digits;
  return `${sign}${text.slice(0, point)}.${text.slice(point)}` as `${number}`;
}

function wholeMinor(minor: number): number {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a whole amount in minor units: ${minor}`);
  return minor;
}

function fractionDigits(currency: string): number {
  return moneyFormat(currency, "en").resolvedOptions().maximumFractionDigits ?? 2;
}

const formats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string, lang: Lang): Intl.NumberFormat {
  const key = `${lang} ${currency}`;
  const known = formats.get(key);
  if (known) return known;

  const format = new Intl.NumberFormat(lang, { style: "currency", currency });
  formats.set(key, format);
  return format;
}
