import type { z } from "zod";

/** One broken request body, as bytes on the wire. */
export type Hostile = {
  name: string;
  text: string | Uint8Array<ArrayBuffer>;
  contentType: string;
  /** JSON pointer to the one field that is wrong. */
  at?: string;
};

/** Everything that is wrong as a whole: not JSON, not an object, not of a type or size we take. */
export function brokenBodies(sample: object): Hostile[] {
  const good = JSON.stringify(sample);
  const json = (name: string, text: Hostile["text"]) => ({ name, text, contentType: "application/json" });
  return [
    json("half a JSON", good.slice(0, -1)),
    json("nothing", ""),
    json("null", "null"),
    json("an array", "[]"),
    json("a string", '"text"'),
    json("bytes that are no UTF-8", Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d])),
    json("an array a hundred thousand deep", "[".repeat(100_000) + "]".repeat(100_000)),
    json("a prototype", `{"__proto__":{"role":"administrator"},${good.slice(1)}`),
    json("a constructor", `{"constructor":{"prototype":{"role":"administrator"}},${good.slice(1)}`),
    json("three megabytes", `{"padding":"${"x".repeat(3_000_000)}",${good.slice(1)}`),
    { name: "plain text", text: good, contentType: "text/plain" },
    { name: "XML", text: "<complaint/>", contentType: "application/xml" },
    { name: "a form", text: "version=1", contentType: "application/x-www-form-urlencoded" },
    { name: "a type that is none", text: good, contentType: "?" },
  ];
}

/** The sample with one field after the other made wrong, in every way a field of its type can be. */
export function wrongFields(sample: object, schema: z.ZodType): Hostile[] {
  return [...leavesOf(sample)].flatMap(({ path, value }) => [
    ...wrongValues(path, value).map((wrong) => hostile(path, wrong, withValue(sample, path, wrong.json))),
    ...missing(sample, path, schema),
  ]);
}

type Wrong = { name: string; json: string };

function wrongValues(path: Path, value: unknown): Wrong[] {
  if (Array.isArray(value)) return wrongLists(value);
  if (typeof value === "number") return wrongNumbers;
  if (typeof value === "boolean") return wrongBooleans;
  const key = String(path.at(-1));
  if (/email/i.test(key)) return [...wrongTexts, ...wrongMails];
  return /At$/.test(key) ? [...wrongTexts, ...wrongDates] : wrongTexts;
}

const wrongTexts: Wrong[] = [
  { name: "a NUL", json: '"a\\u0000b"' },
  { name: "half a character", json: '"a\\ud83d"' },
  { name: "a megabyte", json: `"${"好".repeat(350_000)}"` },
  { name: "blanks alone", json: '" \\t\\n\\u3000"' },
  { name: "nothing", json: '""' },
  { name: "a number", json: "7" },
  { name: "an object", json: '{"$gt":""}' },
  { name: "an array", json: '["x"]' },
  { name: "null", json: "null" },
];

const wrongMails = ["a@b", "a@@b.cn", "a b@c.cn", "@", "a@b.cn\\r\\nBcc: x@y.cn", "<b>@c.cn"].map(quoted);
const wrongDates = [
  "明天",
  "2026-02-30T10:00:00Z",
  "2026-13-01T10:00:00Z",
  "2026-01-01T25:61:00Z",
  "99999-01-01T10:00:00Z",
  "2026-01-01",
].map(quoted);

const wrongNumbers: Wrong[] = ["-1e308", "1e400", '"1"', "true", "[]", "{}"].map((json) => ({
  name: json,
  json,
}));
const wrongBooleans: Wrong[] = ['"true"', "1", "null"].map((json) => ({ name: json, json }));

function wrongLists([first]: unknown[]): Wrong[] {
  const endless = { name: "a thousand entries", json: JSON.stringify(Array(1_000).fill(first)) };
  return [endless, ...['"x"', "{}", "null", "[null]"].map((json) => ({ name: json, json }))];
}

function quoted(text: string): Wrong {
  return { name: text, json: `"${text}"` };
}

type Path = (string | number)[];

function* leavesOf(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) yield { path, value };
  if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) yield* leavesOf(part, [...path, keyIn(value, key)]);
}

function keyIn(value: object, key: string): string | number {
  return Array.isArray(value) ? Number(key) : key;
}

// Put in by hand, so that what JSON.stringify would mend (1e400, half a character) goes out as it is.
const mark = "\u2603 wrong \u2603";

function withValue(sample: object, path: Path, json: string): string {
  const copy = copyOf(sample);
  holderOf(copy, path)[path.at(-1)!] = mark;
  return JSON.stringify(copy).replace(JSON.stringify(mark), () => json);
}

function missing(sample: object, path: Path, schema: z.ZodType): Hostile[] {
  const copy = copyOf(sample);
  delete holderOf(copy, path)[path.at(-1)!];
  if (typeof path.at(-1) === "number" || schema.safeParse(copy).success) return [];
  return [hostile(path, { name: "missing", json: "" }, JSON.stringify(copy))];
}

// Through JSON, since a sample may hold the same part twice.
function copyOf(sample: object): Parts {
  return JSON.parse(JSON.stringify(sample));
}

type Parts = { [key: string | number]: Parts | unknown };

function holderOf(value: Parts, path: Path): Parts {
  return path.slice(0, -1).reduce((part, key) => part[key] as Parts, value);
}

function hostile(path: Path, { name }: Wrong, text: string): Hostile {
  const at = `/${path.join("/")}`;
  return { name: `${at}: ${name}`, at, text, contentType: "application/json" };
}
