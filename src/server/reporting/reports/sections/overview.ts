import type { ReportFacts } from "../facts.ts";
import { countFigure, quantity, words } from "../figures/cells.ts";
import { same, termName } from "../figures/names.ts";
import { dayGroup, rowsRef } from "../figures/rows-ref.ts";
import { chart, figures, head, paragraph, type Section, section, table } from "./section.ts";

export function overviewSection(facts: ReportFacts): Section {
  const series = seriesTable(facts);
  return section("overview", "受理与办结", "Received and closed", [
    figures([
      countFigure(
        { code: "received", name: head("收到投诉", "Received") },
        facts.pair("received"),
        rowsRef("received"),
      ),
      countFigure({ code: "closed", name: head("办结", "Closed") }, facts.pair("closed"), rowsRef("closed")),
      countFigure(
        { code: "open", name: head("期末在办", "Open at the end") },
        facts.pair("open"),
        rowsRef("open"),
      ),
    ]),
    howClosed(facts),
    chart(series, "lines", [1, 2]),
    series,
    channelTable(facts),
  ]);
}

function howClosed(facts: ReportFacts) {
  const { total, groups } = facts.of("closed");
  if (total.count === 0) return paragraph("本期没有办结的投诉。", "No complaint was closed in this period.");
  return table({
    code: "ended_how",
    title: head("怎样办结", "How they were closed"),
    columns: [head("方式", "How"), head("件数", "Complaints")],
    rows: Object.entries(endings).map(([how, name]) => [
      words(name),
      quantity(groups.get(how)?.count ?? 0, "count", rowsRef("closed", how)),
    ]),
  });
}

const endings = {
  confirmed: head("客户确认解决", "Confirmed by the customer"),
  silence: head("到期未回复，按规则结案", "Closed by silence"),
  withdrawn: head("客户撤回", "Withdrawn by the customer"),
};

function seriesTable({ series }: ReportFacts) {
  if (!series) return null;
  return table({
    code: "series",
    title:
      series.step === "day"
        ? head("每日收到与办结", "Received and closed by day")
        : head("每周收到与办结", "Received and closed by week"),
    columns: [
      series.step === "day" ? head("日期", "Day") : head("周一", "Week from"),
      head("收到", "Received"),
      head("办结", "Closed"),
    ],
    rows: series.days.map((day, at) => [
      words(same(day)),
      quantity(series.received[at]!, "count", rowsRef("received", dayGroup(day))),
      quantity(series.closed[at]!, "count", rowsRef("closed", dayGroup(day))),
    ]),
  });
}

function channelTable(facts: ReportFacts) {
  const { groups } = facts.of("received");
  return table({
    code: "channels",
    title: head("收到：按渠道", "Received by channel"),
    columns: [head("渠道", "Channel"), head("件数", "Complaints")],
    rows: [...groups]
      .toSorted(([, one], [, other]) => other.count - one.count)
      .map(([channel, { count }]) => [
        words(termName("channel", channel)),
        quantity(count, "count", rowsRef("received", channel)),
      ]),
  });
}
