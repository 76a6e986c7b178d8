/** A code for what a house adds to its plan: never one of those that come with the product. */
export function ownCode(): string {
  return `own_${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;
}
