import type { ReportFacts } from "../facts.ts";
import { countFigure, meanFigure, quantity, share, shareFigure, words } from "../figures/cells.ts";
import { rowsRef } from "../figures/rows-ref.ts";
import { chart, figures, head, paragraph, type Section, section, table } from "./section.ts";

export function satisfactionSection(facts: ReportFacts): Section {
  const asked = facts.of("asked").total;
  if (asked.count === 0)
    return section("satisfaction", "满意度", "Satisfaction", [
      paragraph("本期没有邀请客户评价。", "No customer was asked in this period."),
    ]);
  const scores = scoreTable(facts);
  return section("satisfaction", "满意度", "Satisfaction", [
    figures([
      meanFigure(
        { code: "csat", name: head("平均分（5 分制）", "Mean score (of 5)") },
        facts.pair("rated"),
        "score",
        rowsRef("rated"),
      ),
      shareFigure(
        { code: "content", name: head("满意率（4–5 分）", "Content (4 or 5)") },
        facts.pair("rated"),
        rowsRef("rated", "", "hit"),
      ),
      shareFigure(
        { code: "response", name: head("评价率", "Response rate") },
        facts.pair("asked"),
        rowsRef("asked", "", "hit"),
      ),
      countFigure({ code: "asked", name: head("邀请评价", "Asked") }, facts.pair("asked"), rowsRef("asked")),
    ]),
    paragraph(
      "只有一部分客户评价，分数代表评价了的人；评价率低时请谨慎看待。按本期邀请统计。",
      "Only some customers rate, and the score speaks for them; with a low response rate read it with care. Counted over those asked in the period.",
    ),
    chart(scores, "columns", [1]),
    scores,
  ]);
}

function scoreTable(facts: ReportFacts) {
  const { total, groups } = facts.of("rated");
  if (total.count === 0) return null;
  return table({
    code: "scores",
    title: head("评分分布", "Scores given"),
    columns: [head("评分", "Score"), head("件数", "Answers"), head("占比", "Share")],
    rows: ["1", "2", "3", "4", "5"].map((score) => {
      const count = groups.get(score)?.count ?? 0;
      return [
        words(head(`${score} 分`, `${score} of 5`)),
        quantity(count, "count", rowsRef("rated", score)),
        share({ ...total, hits: count }, rowsRef("rated", score)),
      ];
    }),
  });
}
