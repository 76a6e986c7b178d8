import type { ReportFacts } from "../facts.ts";
import {
  type Cell,
  countFigure,
  money,
  nothing,
  plainFigure,
  quantity,
  share,
  shareFigure,
  words,
} from "../figures/cells.ts";
import { termName } from "../figures/names.ts";
import { rowsRef } from "../figures/rows-ref.ts";
import { chart, figures, head, paragraph, type Section, section, table } from "./section.ts";

/** Whether it held: opened again, complained again. */
export function lastingSection(facts: ReportFacts): Section {
  return section("lasting", "重开与重复投诉", "Reopened and repeated", [
    figures([
      shareFigure(
        { code: "reopened_share", name: head("办结后重开率", "Closed, then reopened") },
        facts.pair("closed"),
        rowsRef("closed", "", "hit"),
      ),
      countFigure(
        { code: "reopened", name: head("本期重开", "Reopened in the period") },
        facts.pair("reopened"),
        rowsRef("reopened"),
      ),
      shareFigure(
        { code: "repeats", name: head("重复投诉率", "Repeats among those received") },
        facts.pair("repeats"),
        rowsRef("repeats", "", "hit"),
      ),
    ]),
    paragraph(
      "重开率看本期办结的投诉在生成报告之前是否又被打开；刚办结的还可能重开，所以近期的数偏低。",
      "Of those closed in the period, how many were opened again before this report was made. The latest may still be, so young figures are low.",
    ),
  ]);
}

export function promisesSection(facts: ReportFacts): Section {
  const { groups, total } = facts.of("promises");
  if (total.count === 0)
    return section("promises", "承诺兑现", "Promises", [
      paragraph("本期没有到期的承诺。", "No promise was due in this period."),
    ]);
  return section("promises", "承诺兑现", "Promises", [
    figures([
      shareFigure(
        { code: "promises_kept", name: head("按时兑现率", "Kept in time") },
        facts.pair("promises"),
        rowsRef("promises", "", "hit"),
      ),
      plainFigure(
        { code: "promises_missed", name: head("未按时兑现", "Not kept in time") },
        quantity(total.count - total.hits, "count", rowsRef("promises", "", "miss")),
      ),
    ]),
    paragraph(
      "以第一次答应客户的时间为准，后来改期不算按时；经客户知情取消的不计。",
      "Measured by the hour first given: a later one does not make it punctual. Promises released with the customer's knowledge are left out.",
    ),
    table({
      code: "promise_sources",
      title: head("承诺来源", "Where promises come from"),
      columns: [head("来源", "Source"), head("到期", "Due"), head("按时兑现率", "Kept in time")],
      rows: [...groups].map(([source, tally]) => [
        words(source === "option" ? head("所选方案", "Chosen option") : head("消息", "Message")),
        quantity(tally.count, "count", rowsRef("promises", source)),
        share(tally, rowsRef("promises", source, "hit")),
      ]),
    }),
  ]);
}

export function remediesSection(facts: ReportFacts): Section {
  const { total, groups } = facts.of("remedies");
  if (total.count === 0)
    return section("remedies", "补救花费", "What remedies cost", [
      paragraph("本期办结的投诉没有补救花费。", "Complaints closed in this period cost no remedy."),
    ]);
  const closed = facts.of("closed").total.count;
  const spent = (minor: number, rows: string): Cell => money(Math.round(minor), facts.currency, rows);
  const kinds = table({
    code: "remedies",
    title: head("按补救方式", "By remedy"),
    columns: [
      head("补救方式", "Remedy"),
      head("件数", "Complaints"),
      head("花费", "Cost"),
      head("件均", "Each"),
    ],
    rows: [...groups]
      .toSorted(([, one], [, other]) => other.sum - one.sum)
      .map(([kind, { count, sum }]) => [
        words(termName("remedy", kind)),
        quantity(count, "count", rowsRef("remedies", kind)),
        spent(sum, rowsRef("remedies", kind)),
        spent(sum / count, rowsRef("remedies", kind)),
      ]),
  });
  return section("remedies", "补救花费", "What remedies cost", [
    figures([
      plainFigure(
        { code: "cost", name: head("补救总花费", "Cost of remedies") },
        spent(total.sum, rowsRef("remedies")),
      ),
      plainFigure(
        { code: "cost_each", name: head("每件办结平均", "For each closed complaint") },
        closed > 0 ? spent(total.sum / closed, rowsRef("remedies")) : nothing,
      ),
    ]),
    chart(kinds, "bars", [2]),
    kinds,
  ]);
}
