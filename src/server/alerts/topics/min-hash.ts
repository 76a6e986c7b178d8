import { seededRandom } from "../../statistics/seeded-random.ts";

/** So many numbers stand for a text, however long: two texts share each with the chance of their likeness. */
export const signatureLength = 128;

/** @see Broder (1997), Proc. Compression and Complexity of Sequences, 21 */
export function signatureOf(shingles: Iterable<number>): Uint32Array {
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  for (const shingle of shingles)
    for (let order = 0; order < signatureLength; order++) {
      const place = mixed(shingle ^ orders[order]!);
      if (place < signature[order]!) signature[order] = place;
    }
  return signature;
}

export function estimatedLikeness(one: Uint32Array, other: Uint32Array): number {
  return one.reduce((same, place, order) => same + Number(place === other[order]), 0) / signatureLength;
}

const next = seededRandom(20_261_123);
const orders = Uint32Array.from({ length: signatureLength }, () => next() * 2 ** 32);

/** @see Appleby, MurmurHash3: the finalizer */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
