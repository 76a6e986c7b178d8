const known = ["standard", "silver", "gold"] as const;
type Tier = (typeof known)[number];

/** The tier's name, or as the merchant's own import wrote it. */
export function tierName(tier: string, nameOf: (tier: Tier) => string): string {
  const code = known.find((each) => each === tier);
  return code ? nameOf(code) : tier;
}
