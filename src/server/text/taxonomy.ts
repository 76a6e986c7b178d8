import { z } from "zod";
import { demand as demandCode, severity as severityCode } from "../../shared/api/fields.ts";
import { phrase } from "./parse-phrase.ts";
import { BrokenPack, packsFolder, readPack } from "./read-pack.ts";
import { type Signal, signalsOf } from "./signals.ts";

export type SeverityCode = z.infer<typeof severityCode>;
export type DemandCode = z.infer<typeof demandCode>;
export type Category = z.infer<typeof category>;
export type Demand = z.infer<typeof demand>;
export type SeverityLevel = z.infer<typeof severityLevel>;
export type FastLaneRule = z.infer<typeof fastLaneRule> & { signals: Signal[] };

/** What complaints are sorted by: the category tree, demands, severities, fast-lane rules, and all their signals. */
export interface Taxonomy {
  categories: Category[];
  demands: Demand[];
  severities: SeverityLevel[];
  fastLane: FastLaneRule[];
  /** Labelled `goods_quality/broken`. */
  categorySignals: Signal[];
  demandSignals: Signal[];
}

let standard: Taxonomy | undefined;

export function standardTaxonomy(): Taxonomy {
  standard ??= loadTaxonomy(packsFolder);
  return standard;
}

export function loadTaxonomy(folder: string): Taxonomy {
  const { categories } = readPack(
    z.strictObject({ categories: z.array(category) }),
    folder,
    "taxonomy/categories.yaml",
  );
  const graded = readPack(categorySignals, folder, "taxonomy/category-signals.yaml").categories;
  const { demands } = readPack(z.strictObject({ demands: z.array(demand) }), folder, "taxonomy/demands.yaml");
  const { levels } = readPack(
    z.strictObject({ levels: z.array(severityLevel) }),
    folder,
    "taxonomy/severities.yaml",
  );
  const { rules } = readPack(
    z.strictObject({ rules: z.array(fastLaneRule) }),
    folder,
    "taxonomy/fast-lane.yaml",
  );
  refuseUnknownCategories(categories, Object.keys(graded), "category-signals.yaml");
  refuseUnknownCategories(
    categories,
    rules.flatMap((rule) => rule.categories),
    "fast-lane.yaml",
  );
  return {
    categories,
    demands,
    severities: levels,
    fastLane: rules.map((rule) => ({ ...rule, signals: signalsOf(rule.code, 1, rule.phrases) })),
    categorySignals: Object.entries(graded).flatMap(([label, signals]) => gradedSignals(label, signals)),
    demandSignals: demands.flatMap(({ code, signals }) => gradedSignals(code, signals)),
  };
}

const code = z.string().regex(/^[a-z][a-z_]*$/);
const words = z.string().min(1);
const phrases = z.array(phrase).default([]);
const about = z.strictObject({ zh: words, en: words });
const named = { code, zh: words, en: words, about };
const grades = z.strictObject({ strong: phrases, clear: phrases, hint: phrases });

const secondCategory = z.strictObject({ ...named, severity: severityCode });
const category = z.strictObject({ ...named, seconds: z.array(secondCategory).min(1) });
const categorySignals = z.strictObject({ categories: z.record(z.string(), grades) });
const demand = z.strictObject({ ...named, code: demandCode, signals: grades });
const severityLevel = z.strictObject({ ...named, code: severityCode });
const fastLaneRule = z.strictObject({
  code,
  zh: words,
  en: words,
  severity: severityCode,
  categories: z.array(words).default([]),
  phrases,
});

function refuseUnknownCategories(categories: Category[], labels: string[], file: string): void {
  const known = new Set(
    categories.flatMap((category) => category.seconds.map((second) => `${category.code}/${second.code}`)),
  );
  const unknown = labels.find((label) => !known.has(label));
  if (unknown) throw new BrokenPack(`taxonomy/${file}: no category "${unknown}" in taxonomy/categories.yaml`);
}

// What each grade of the packs counts for.
function gradedSignals(label: string, { strong, clear, hint }: z.infer<typeof grades>): Signal[] {
  return [...signalsOf(label, 6, strong), ...signalsOf(label, 3, clear), ...signalsOf(label, 1, hint)];
}
