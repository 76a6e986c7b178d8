import type { Direction } from "../../../gateways/orders/gateway-order.ts";

export type Movement = { key: string; direction: Direction; minor: number; currency: string; at: Date };
export type Line = { key: string; direction: Direction; minor: number; currency: string; reference: string };
export type Mismatch = {
  key: string;
  direction: Direction;
  what: "missing_there" | "missing_here" | "double" | "amount";
  oursMinor: number | null;
  theirsMinor: number | null;
  currency: string;
};

/** A statement may lag behind what was answered: only then is something missing in it. */
export const lagMs = 36 * 3_600_000;

/** Where what moved by our record and by the other side's statement differ, key by key. */
export function compare(movements: Movement[], lines: Line[], now: Date): Mismatch[] {
  const keys = new Set([...movements, ...lines].map(({ key, direction }) => `${direction} ${key}`));
  return [...keys].flatMap((each) => {
    const isThis = ({ key, direction }: { key: string; direction: Direction }) =>
      `${direction} ${key}` === each;
    return compareOne(movements.find(isThis), lines.filter(isThis), now);
  });
}

function compareOne(ours: Movement | undefined, theirs: Line[], now: Date): Mismatch[] {
  const [first] = theirs;
  if (!first) return ours && isOverdue(ours, now) ? [mismatch(ours, "missing_there", ours.minor, null)] : [];
  const sum = theirs.reduce((total, { minor }) => total + minor, 0);
  if (!ours) return [mismatch(first, "missing_here", null, sum)];
  if (theirs.length > 1) return [mismatch(ours, "double", ours.minor, sum)];
  if (first.minor !== ours.minor || first.currency !== ours.currency)
    return [mismatch(ours, "amount", ours.minor, first.minor)];
  return [];
}

function isOverdue({ at }: Movement, now: Date): boolean {
  return now.getTime() - at.getTime() > lagMs;
}

function mismatch(
  { key, direction, currency }: { key: string; direction: Direction; currency: string },
  what: Mismatch["what"],
  oursMinor: number | null,
  theirsMinor: number | null,
): Mismatch {
  return { key, direction, what, oursMinor, theirsMinor, currency };
}
