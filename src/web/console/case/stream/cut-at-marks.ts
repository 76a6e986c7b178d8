import type { Mark } from "./marks-context.ts";

export type Piece = { start: number; text: string; labels: string[]; isCurrent: boolean };

/** A text cut where marks begin and end; each piece says which marks lie on it. Marks may overlap or reach past the end. */
export function cutAtMarks(text: string, marks: readonly Mark[]): Piece[] {
  const within = (at: number) => Math.max(0, Math.min(text.length, at));
  const cuts = [0, text.length, ...marks.flatMap(({ start, end }) => [within(start), within(end)])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const on = marks.filter((mark) => mark.start <= start && mark.end > start);
    return {
      start,
      text: text.slice(start, edges[index + 1]),
      labels: on.map(({ label }) => label),
      isCurrent: on.some(({ isCurrent }) => isCurrent),
    };
  });
}
