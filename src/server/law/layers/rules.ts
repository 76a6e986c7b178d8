import { Temporal } from "temporal-polyfill";
import { NotPossibleNow } from "../../refusals.ts";
import type { RuleScope, RuleVersion, RuleWithVersions } from "./layer-rule.ts";

export type Purchase = { shopId: string | null; skus: readonly string[] };

/** Whether a rule speaks of this purchase at all, on whatever day it was made. */
export function isAbout({ shopId, sku }: RuleScope, purchase: Purchase): boolean {
  return (shopId === null || shopId === purchase.shopId) && (sku === null || purchase.skus.includes(sku));
}

/** The version that binds the house for what was bought on this day; a promise holds for whoever bought under it. */
export function versionOn(versions: readonly RuleVersion[], day: string): RuleVersion | undefined {
  return newestPublished(
    versions.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)),
  );
}

export function newestPublished(versions: readonly RuleVersion[]): RuleVersion | undefined {
  return versions.filter(({ state }) => state === "published").toSorted((a, b) => b.version - a.version)[0];
}

/**
 * The first version may date back: it writes down what was promised already. A later one begins tomorrow at the
 * earliest, because whoever has bought keeps what they were promised.
 */
export function refuseBackdating(versions: readonly RuleVersion[], draft: RuleVersion, today: string): void {
  const hasBound = versions.some(({ state }) => state === "published");
  if (!hasBound || draft.validFrom > today) return;
  throw new NotPossibleNow("promise_binds", {
    zh: "已经购买的客户按购买时的承诺办理，新版本最早从明天起生效。",
    en: "Whoever has bought keeps what was promised. A new version begins tomorrow at the earliest.",
  });
}

/** How earlier versions end when a new one begins: the day before, or never begun at all. */
export function endedBy(
  earlier: RuleVersion,
  beginning: string,
): { state: "published" | "withdrawn"; validTo: string | null } {
  if (earlier.validFrom >= beginning) return { state: "withdrawn", validTo: earlier.validTo };
  const eve = Temporal.PlainDate.from(beginning).subtract({ days: 1 }).toString();
  const validTo = earlier.validTo !== null && earlier.validTo < eve ? earlier.validTo : eve;
  return { state: "published", validTo };
}

/** The version a screen calls the present one: in force today, or the next to begin. */
export function nextVersionNumber({ versions }: Pick<RuleWithVersions, "versions">): number {
  return Math.max(0, ...versions.map(({ version }) => version)) + 1;
}
