import { logChoose } from "./special-functions.ts";

/**
 * How likely at least `hits` of `size` would fall to one side by chance alone, when `totalHits` of `total` are spread
 * blindly: the upper tail of the hypergeometric distribution (Fisher's exact test, one-sided).
 * @throws RangeError when the four counts cannot stand in one table
 */
export function fisherUpperTail(hits: number, size: number, totalHits: number, total: number): number {
  const rest = total - size;
  if (hits < 0 || hits > size || totalHits > total || hits > totalHits || totalHits - hits > rest)
    throw new RangeError(`no table holds ${hits} of ${size} within ${totalHits} of ${total}`);
  const most = Math.min(size, totalHits);
  const all = logChoose(total, totalHits);
  let tail = 0;
  for (let count = hits; count <= most; count++)
    tail += Math.exp(logChoose(size, count) + logChoose(rest, totalHits - count) - all);
  return Math.min(1, tail);
}
