import type { ReportFacts } from "../facts.ts";
import { middle, plainFigure, quantity, share, shareFigure, words } from "../figures/cells.ts";
import { same } from "../figures/names.ts";
import { rowsRef } from "../figures/rows-ref.ts";
import { chart, figures, head, paragraph, type Section, section, table } from "./section.ts";

export function timelinessSection(facts: ReportFacts): Section {
  const kinds = clockTable(facts);
  const response = facts.of("first_response").total;
  const handling = facts.of("handling").total;
  return section("timeliness", "时效", "Timeliness", [
    figures([
      shareFigure(
        { code: "clocks_met", name: head("时限达成率", "Time limits met") },
        facts.pair("clocks"),
        rowsRef("clocks", "", "hit"),
      ),
      plainFigure(
        { code: "first_response_median", name: head("首次回复中位数", "First response, median") },
        middle(response.median, "minutes", rowsRef("first_response")),
      ),
      plainFigure(
        {
          code: "first_response_ninetieth",
          name: head("九成首次回复不超过", "First response, nine of ten within"),
        },
        middle(response.ninetieth, "minutes", rowsRef("first_response")),
      ),
      plainFigure(
        { code: "handling_median", name: head("办结用时中位数", "Time to close, median") },
        middle(handling.median, "hours", rowsRef("handling")),
      ),
    ]),
    paragraph(
      "按到期日统计：到期日在本期内的时限，到期前完成为达成，否则为未达成；已作废的不计。",
      "Counted by due day: a limit due in the period is met when the work was done before it, otherwise missed; void ones are left out.",
    ),
    chart(kinds, "bars", [3]),
    kinds,
  ]);
}

function clockTable(facts: ReportFacts) {
  const { groups } = facts.of("clocks");
  return table({
    code: "clocks",
    title: head("各类时限的达成率", "Time limits met, by kind"),
    columns: [head("时限", "Limit"), head("到期", "Due"), head("未达成", "Missed"), head("达成率", "Met")],
    rows: [...groups]
      .toSorted(([, one], [, other]) => other.count - one.count)
      .map(([kind, tally]) => [
        words(clockNames[kind] ?? same(kind)),
        quantity(tally.count, "count", rowsRef("clocks", kind)),
        quantity(tally.count - tally.hits, "count", rowsRef("clocks", kind, "miss")),
        share(tally, rowsRef("clocks", kind, "hit")),
      ]),
  });
}

const clockNames: Record<string, { zh: string; en: string }> = {
  acknowledge: head("受理", "Acknowledge"),
  first_response: head("首次回复", "First response"),
  resolution: head("解决", "Resolution"),
  promise: head("承诺", "Promise"),
  department: head("部门协查", "Department's answer"),
  approval: head("审批", "Approval"),
  regulator: head("监管部门案件", "Regulator's matter"),
};
