import { Invalid } from "../refusals.ts";
import type { Taxonomy } from "../text/taxonomy.ts";

/** @throws Invalid when the tree of categories has no such branch. */
export function refuseUnknownCategory(category: string, second: string, { categories }: Taxonomy): void {
  const first = categories.find(({ code }) => code === category);
  if (first?.seconds.some(({ code }) => code === second)) return;
  throw new Invalid(
    "category_unknown",
    {
      zh: "没有这个问题类别，请从类别表中选择。",
      en: "There is no such category. Please choose one from the tree.",
    },
    { fields: [{ at: first ? "/second" : "/category", code: "category_unknown" }] },
  );
}
