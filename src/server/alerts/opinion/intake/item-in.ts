/** An item as it comes in from outside, before anything of it is believed. */
export type ItemIn = {
  address: string;
  title: string;
  body: string;
  author: string | null;
  postedAt: Date | null;
};

export type Arrival = { source: string; cameBy: "webhook" | "file" | "feed" };
export type Taken = { taken: number; known: number; unwatched: number };

export const longest = { address: 1_000, title: 200, body: 20_000, author: 100 };

/** The one form of an address, by which an item is known again; null when it is none of the web. */
export function plainAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url || !["http:", "https:"].includes(url.protocol) || url.username || url.password) return null;
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (isOfTracking(name)) url.searchParams.delete(name);
  return url.href.length <= longest.address ? url.href : null;
}

function isOfTracking(name: string): boolean {
  return name.startsWith("utm_") || name === "spm";
}

/** What can be stored and shown as text: no marks of HTML, no characters that hide or turn words. */
export function plainWords(text: string, most: number): string {
  const words = text
    .replaceAll(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, " ")
    .replaceAll(/<[^<>]*>/g, " ")
    .replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => signOf(name) ?? whole)
    .replaceAll(hidden, "")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/\s*\n\s*/g, "\n")
    .trim();
  return words.slice(0, most).toWellFormed();
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function signOf(name: string): string | undefined {
  if (!name.startsWith("#")) return named[name.toLowerCase()];
  const isHex = name[1]?.toLowerCase() === "x";
  const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
