import type { ReportFacts } from "../facts.ts";
import { type InBoth, mean, money, nothing, quantity, share, words } from "../figures/cells.ts";
import { categoryName } from "../figures/names.ts";
import { rowsRef } from "../figures/rows-ref.ts";
import type { Tally } from "../figures/tally.ts";
import { chart, head, type Section, section, type Table, table } from "./section.ts";

/** The same figures side by side for each category and each shop. */
export function placesSection(facts: ReportFacts): Section {
  const categories = placeTable(facts, "category", head("按分类", "By category"), categoryName);
  return section("places", "分类与店铺", "Categories and shops", [
    chart(categories, "bars", [1]),
    categories,
    placeTable(facts, "shop", head("按店铺", "By shop"), facts.names.shop),
  ]);
}

function placeTable(
  facts: ReportFacts,
  by: "category" | "shop",
  title: InBoth,
  nameOf: (code: string) => InBoth,
): Table | null {
  const closed = facts.of(`closed_${by}`).groups;
  const rated = facts.of(`rated_${by}`).groups;
  return table({
    code: by,
    title,
    columns: [
      by === "category" ? head("分类", "Category") : head("店铺", "Shop"),
      head("办结", "Closed"),
      head("重开率", "Reopened"),
      head("平均分", "Mean score"),
      head("补救花费", "Remedies"),
    ],
    rows: [...closed]
      .toSorted(([, one], [, other]) => other.count - one.count)
      .map(([code, tally]) => [
        words(nameOf(code)),
        quantity(tally.count, "count", rowsRef(`closed_${by}`, code)),
        share(tally, rowsRef(`closed_${by}`, code, "hit")),
        scoreOf(rated.get(code), rowsRef(`rated_${by}`, code)),
        money(Math.round(tally.sum), facts.currency, rowsRef(`closed_${by}`, code)),
      ]),
  });
}

function scoreOf(tally: Tally | undefined, rows: string) {
  return tally ? mean(tally, "score", rows) : nothing;
}
