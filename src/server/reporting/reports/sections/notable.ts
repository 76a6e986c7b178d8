import type { ReportFacts } from "../facts.ts";
import { type Cell, complaintCell, money, quantity, words } from "../figures/cells.ts";
import type { Notable } from "../notable.ts";
import { head, paragraph, type Section, section, table } from "./section.ts";

export function notableSection({ notable, currency }: ReportFacts): Section {
  const found = table({
    code: "notable",
    title: head("值得过目的投诉", "Complaints worth a look"),
    columns: [head("单号", "Number"), head("原因", "Why"), head("数值", "Measure")],
    rows: notable.map((each) => [
      complaintCell(each.number),
      words(reasons[each.why]),
      measureOf(each, currency),
    ]),
  });
  return section("notable", "值得过目", "Worth a look", [
    found ?? paragraph("本期没有特别值得过目的投诉。", "Nothing stands out in this period."),
  ]);
}

const reasons = {
  dearest: head("补救花费最高", "Dearest remedy"),
  longest: head("办理时间最长", "Took the longest"),
  worst: head("客户评分最低", "Rated worst"),
};

function measureOf({ why, measure }: Notable, currency: string): Cell {
  if (why === "dearest") return money(measure, currency, null);
  return why === "longest" ? quantity(measure, "hours", null) : quantity(measure, "count", null);
}
