import { useState } from "react";

/** The row the keys stand on, by its number: it stays the same complaint while the list is renewed. */
export function useChosenRow(rows: readonly { number: string }[]) {
  const [number, setNumber] = useState<string>();

  function move(step: 1 | -1): void {
    const next = neighbour(rows, number, step);
    if (!next) return;
    setNumber(next);
    document.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
  }

  return { number: rows.some((row) => row.number === number) ? number : undefined, move };
}

/** The row after (or before) a number; the first when none is chosen or it has left the list. */
export function neighbour(
  rows: readonly { number: string }[],
  number: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = rows.findIndex((row) => row.number === number);
  if (at === -1) return rows[0]?.number;
  return rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.number;
}
