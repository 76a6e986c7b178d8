import type { LayerRule, RuleVersion } from "./law-queries.ts";

type Standing = { draft?: RuleVersion; present?: RuleVersion; next?: RuleVersion };

/** Which version is in force on a day, which comes next, and which is being written. */
export function standing({ versions }: Pick<LayerRule, "versions">, day: string): Standing {
  const published = versions.filter(({ state }) => state === "published");
  return {
    draft: versions.find(({ state }) => state === "draft"),
    present: published.find(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    ),
    next: published.findLast(({ validFrom }) => validFrom > day),
  };
}
