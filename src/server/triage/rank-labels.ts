import type { Hit } from "../text/signals.ts";

export interface RankedLabel {
  label: string;
  score: number;
  hits: Hit[];
}

/** Labels by how strongly the hits speak for them, strongest first. */
export function rankLabels(hits: Hit[]): RankedLabel[] {
  const telling = hits.filter((hit) => !hits.some((other) => saysMore(other, hit)));
  return [...Map.groupBy(telling, (hit) => hit.label)]
    .map(([label, itsHits]) => rank(label, itsHits))
    .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
}

// "迟迟不退款" says more than the "不退款" inside it, so the shorter one counts for nothing.
function saysMore(hit: Hit, other: Hit): boolean {
  return hit.weight >= other.weight && hit.words.length > other.words.length && spans(hit, other);
}

function spans(hit: Hit, other: Hit): boolean {
  return hit.start <= other.start && endOf(hit) >= endOf(other);
}

function endOf(hit: Hit): number {
  return hit.start + hit.words.length;
}

function rank(label: string, hits: Hit[]): RankedLabel {
  const strongestFirst = hits.toSorted((a, b) => worth(b) - worth(a));
  const score = strongestFirst.reduce((sum, hit, index) => sum + worth(hit) * fade ** index, 0);
  return { label, score, hits: strongestFirst };
}

// Each further hit says less: three loose hints must not outweigh one plain statement.
const fade = 0.5;

// What the customer names first is mostly the main trouble.
function worth(hit: Hit): number {
  return hit.weight * (1 + 0.5 * Math.exp(-hit.start / 60));
}

/** The words a label rests on, weightiest first, few enough to read at a glance. */
export function wordsOf({ hits }: RankedLabel): string[] {
  return [...new Set(hits.map((hit) => hit.words.trim()))].slice(0, 5);
}
