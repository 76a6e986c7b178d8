import type { z } from "zod";
import type { houseRoutes } from "../../shared/api/house-routes.ts";
import type { Taxonomy } from "../text/taxonomy.ts";

type Term = { code: string; zh: string; en: string };

/** The terms people choose from, without the signals by which the house suggests them. */
export function presentTaxonomy(taxonomy: Taxonomy): z.input<typeof houseRoutes.readTaxonomy.answer> {
  return {
    categories: taxonomy.categories.map((category) => ({
      ...term(category),
      seconds: category.seconds.map(term),
    })),
    demands: taxonomy.demands.map(term),
    severities: taxonomy.severities.map(term),
  };
}

function term({ code, zh, en }: Term): Term {
  return { code, zh, en };
}
