import { createHash } from "node:crypto";

/** Whether an order is kept from a notice for comparison: by its own number and the seed, so that asked again it is the same. */
export function isHeldOut(orderId: string, { seed, share }: { seed: string; share: number }): boolean {
  const drawn = createHash("sha256").update(`${seed}:${orderId}`).digest().readUInt32BE(0);
  return drawn / 2 ** 32 < share;
}
