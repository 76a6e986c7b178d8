import type { Played } from "../play/played.ts";

/** A number below `sides` that stays the same for a story and a question: the numbers of complaints are drawn by chance. */
export function chanceOf({ complaint }: Played, question: number, sides: number): number {
  const digits = Number(complaint.number.replace(/\D/g, ""));
  return Math.floor(digits / 7 ** question) % sides;
}
