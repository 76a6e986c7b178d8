import type { ReportFacts } from "../facts.ts";
import { type InBoth, quantity, words } from "../figures/cells.ts";
import { termName } from "../figures/names.ts";
import { rowsRef } from "../figures/rows-ref.ts";
import type { Source } from "../figures/sources.ts";
import { chart, head, paragraph, type Section, section, table } from "./section.ts";

/** Where complaints come from: whose responsibility, and the causes, the most frequent first (Pareto). */
export function causesSection(facts: ReportFacts): Section {
  const parties = partyTable(facts);
  const causes = causeTable(facts, "causes", head("直接原因", "Immediate causes"));
  if (!parties && !causes)
    return section("causes", "原因", "Causes", [
      paragraph(
        "本期办结的投诉没有定责记录。",
        "No complaint closed in this period has its responsibility ruled.",
      ),
    ]);
  return section("causes", "原因", "Causes", [
    chart(causes, "pareto", [1, 3]),
    causes,
    causeTable(facts, "root_causes", head("根本原因", "Root causes")),
    chart(parties, "bars", [1]),
    parties,
  ]);
}

function causeTable(facts: ReportFacts, source: Source & ("causes" | "root_causes"), title: InBoth) {
  const { total, groups } = facts.of(source);
  let reached = 0;
  return table({
    code: source,
    title,
    columns: [
      head("原因", "Cause"),
      head("件数", "Complaints"),
      head("占比", "Share"),
      head("累计", "Cumulative"),
    ],
    rows: [...groups]
      .toSorted(([, one], [, other]) => other.count - one.count)
      .map(([code, { count }]) => {
        reached += count;
        const rows = rowsRef(source, code);
        return [
          words(facts.names.cause(code)),
          quantity(count, "count", rows),
          quantity(count / total.count, "share", rows),
          quantity(reached / total.count, "share", null),
        ];
      }),
  });
}

function partyTable(facts: ReportFacts) {
  const { total, groups } = facts.of("parties");
  return table({
    code: "parties",
    title: head("责任方（按责任份额折算）", "Responsible parties (weighed by share)"),
    columns: [head("责任方", "Party"), head("占比", "Share"), head("涉及件数", "Complaints")],
    rows: [...groups]
      .toSorted(([, one], [, other]) => other.sum - one.sum)
      .map(([party, { count, sum }]) => [
        words(termName("party", party)),
        quantity(sum / total.sum, "share", rowsRef("parties", party)),
        quantity(count, "count", rowsRef("parties", party)),
      ]),
  });
}
