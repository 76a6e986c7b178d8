import { type ImportKind, importFields } from "./import-rows/fields.ts";

export type MappingProposal = {
  /** field → column name */
  mapping: Record<string, string>;
  /** field → how sure, 0 to 1 */
  confidence: Record<string, number>;
  unmatchedColumns: string[];
  missingFields: string[];
};

/** Which column is which field, judged by names alone. Each column and each field is used once, surest first. */
export function proposeMapping(header: string[], kind: ImportKind): MappingProposal {
  const fields = importFields(kind);
  const mapping: Record<string, string> = {};
  const confidence: Record<string, number> = {};
  const taken = new Set<string>();

  for (const { field, column, likeness } of rankedPairs(header, kind)) {
    if (field in mapping || taken.has(column)) continue;
    mapping[field] = column;
    confidence[field] = likeness;
    taken.add(column);
  }
  return {
    mapping,
    confidence,
    unmatchedColumns: header.filter((column) => !taken.has(column)),
    missingFields: Object.keys(fields).filter((field) => fields[field]!.required && !(field in mapping)),
  };
}

const leastLikeness = 0.6;

function rankedPairs(header: string[], kind: ImportKind) {
  const fields = Object.entries(importFields(kind));
  const pairs = header.flatMap((column) =>
    fields.map(([field, { names }]) => ({ field, column, likeness: bestLikeness(column, names) })),
  );
  return pairs.filter((pair) => pair.likeness >= leastLikeness).sort((a, b) => b.likeness - a.likeness);
}

function bestLikeness(column: string, names: string[]) {
  const plain = plainName(column.replace(/[(（[【].*$/, ""));
  return Math.max(...names.map((name, rank) => likeness(plain, plainName(name)) - rank / 1000));
}

// Earlier names are the more usual ones and win between equals; a part of a Chinese name counts by its share.
function likeness(column: string, name: string) {
  if (column === name) return 1;
  const isPart = /\p{Script=Han}/u.test(name) && name.length >= 2 && column.includes(name);
  return isPart ? 0.5 + 0.4 * (name.length / column.length) : 0;
}

function plainName(name: string) {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
