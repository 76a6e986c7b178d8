import { isoDay } from "../../../../shared/dates.ts";
import { wilson } from "../../../statistics/proportions.ts";
import type { ReportFacts } from "../facts.ts";
import {
  countFigure,
  type InBoth,
  mean,
  meanFigure,
  nothing,
  plainFigure,
  quantity,
  range,
  share,
  shareFigure,
  words,
} from "../figures/cells.ts";
import { intervalOfMean } from "../figures/compare.ts";
import { rowsRef } from "../figures/rows-ref.ts";
import type { Tally } from "../figures/tally.ts";
import { chart, figures, head, paragraph, type Section, section, table } from "./section.ts";

export function inspectionSection(facts: ReportFacts): Section {
  if (facts.of("inspected").total.count === 0)
    return section("inspection", "自动质检", "Automatic inspection", [
      paragraph("本期没有自动质检结果。", "Nothing was inspected automatically in this period."),
    ]);
  const rules = ruleTable(facts);
  return section("inspection", "自动质检", "Automatic inspection", [
    figures([
      countFigure(
        { code: "inspected", name: head("已质检会话", "Conversations inspected") },
        facts.pair("inspected"),
        rowsRef("inspected"),
      ),
      shareFigure(
        { code: "with_findings", name: head("至少一项不合规", "With at least one broken rule") },
        facts.pair("inspected"),
        rowsRef("inspected", "", "hit"),
      ),
    ]),
    chart(rules, "bars", [3]),
    rules,
  ]);
}

function ruleTable(facts: ReportFacts) {
  const shareOf = ({ hits, count }: Tally) => hits / count;
  return table({
    code: "rules",
    title: head("各项规则的不合规率", "Broken, by rule"),
    columns: [
      head("规则", "Rule"),
      head("适用", "Applies to"),
      head("不合规", "Broken"),
      head("不合规率", "Share"),
      head("区间", "Interval"),
      head("上期", "Before"),
    ],
    rows: [...facts.of("rules").groups]
      .toSorted(([, one], [, other]) => shareOf(other) - shareOf(one))
      .map(([code, tally]) => [
        words(facts.names.rule(code)),
        quantity(tally.count, "count", rowsRef("rules", code)),
        quantity(tally.hits, "count", rowsRef("rules", code, "hit")),
        share(tally, rowsRef("rules", code, "hit")),
        words(range(...wilson(tally.hits, tally.count, 0.95), "share")),
        share(facts.pair("rules", code).before, null),
      ]),
  });
}

export function evaluationSection(facts: ReportFacts): Section {
  const evaluated = facts.pair("evaluated");
  if (evaluated.now.count === 0)
    return section("evaluation", "人工质检", "Judged by people", [
      paragraph("本期没有提交的人工质检。", "Nobody submitted an evaluation in this period."),
    ]);
  return section("evaluation", "人工质检", "Judged by people", [
    figures([
      countFigure(
        { code: "evaluated", name: head("已评会话", "Evaluations") },
        evaluated,
        rowsRef("evaluated"),
      ),
      meanFigure(
        { code: "quality_score", name: head("平均得分（100 分制）", "Mean score (of 100)") },
        evaluated,
        "points",
        rowsRef("evaluated"),
      ),
      shareFigure(
        { code: "critical", name: head("致命项比例", "With a critical error") },
        evaluated,
        rowsRef("evaluated", "", "hit"),
      ),
    ]),
    paragraph(
      "得分以申诉更正后为准，校准练习不计。姓名按拼写排列，不排名次：区间有重叠的两个人，分不出高下。",
      "Scores as corrected on appeal; calibration exercises are left out. People stand by name and are not ranked: where two intervals overlap, neither is better.",
    ),
    peopleTable(facts),
    drawsTable(facts),
  ]);
}

function drawsTable({ drawn, timeZone }: ReportFacts) {
  return table({
    code: "draws",
    title: head("抽样推算：每次抽样各自的总体", "Estimated from samples, each for its own conversations"),
    columns: [
      head("抽样计划", "Sampling plan"),
      head("会话日期", "Conversations of"),
      head("总体", "Frame"),
      head("已评", "Judged"),
      head("推算平均分", "Estimated mean"),
      head("区间", "Interval"),
    ],
    rows: drawn.map(({ drawId, plan, from, to, frameSize, judged, score }) => {
      const days = `${isoDay(from, timeZone)} – ${isoDay(new Date(to.getTime() - 1), timeZone)}`;
      const rows = rowsRef("drawn", drawId);
      return [
        words({ zh: plan, en: plan }),
        words({ zh: days, en: days }),
        quantity(frameSize, "count", null),
        quantity(judged, "count", rows),
        score ? quantity(score.value, "points", rows) : nothing,
        score ? words(range(Math.max(0, score.low), Math.min(100, score.high), "points")) : nothing,
      ];
    }),
  });
}

function peopleTable(facts: ReportFacts) {
  const named = [...facts.of("evaluated").groups].map(([id, tally]) => ({
    id,
    tally,
    name: facts.names.staff(id),
  }));
  return table({
    code: "people",
    title: head("按客服", "By colleague"),
    columns: [
      head("客服", "Colleague"),
      head("已评", "Evaluations"),
      head("平均得分", "Mean score"),
      head("区间", "Interval"),
      head("致命项", "Critical errors"),
    ],
    rows: named
      .toSorted((one, other) => one.name.zh.localeCompare(other.name.zh, "zh-CN"))
      .map(({ id, tally, name }) => [
        words(name),
        quantity(tally.count, "count", rowsRef("evaluated", id)),
        mean(tally, "points", rowsRef("evaluated", id)),
        intervalCell(tally),
        quantity(tally.hits, "count", rowsRef("evaluated", id, "hit")),
      ]),
  });
}

function intervalCell(tally: Tally) {
  const interval = intervalOfMean(tally);
  return interval ? words(range(interval[0], interval[1], "points")) : nothing;
}

export function appealsSection(facts: ReportFacts): Section {
  const raised = facts.pair("appeals");
  const ruled = facts.pair("appeals_ruled");
  if (raised.now.count === 0 && ruled.now.count === 0)
    return section("appeals", "申诉", "Appeals", [
      paragraph("本期没有质检申诉。", "Nobody appealed in this period."),
    ]);
  return section("appeals", "申诉", "Appeals", [
    figures([
      countFigure({ code: "appeals", name: head("提出申诉", "Raised") }, raised, rowsRef("appeals")),
      countFigure({ code: "appeals_ruled", name: head("裁定", "Ruled") }, ruled, rowsRef("appeals_ruled")),
      shareFigure(
        { code: "appeals_changed", name: head("裁定改分", "Score changed") },
        ruled,
        rowsRef("appeals_ruled", "", "hit"),
      ),
    ]),
  ]);
}

export function coachingSection(facts: ReportFacts): Section {
  const begun = facts.pair("coaching");
  const effects = facts.of("coaching_effects");
  if (begun.now.count === 0 && effects.total.count === 0)
    return section("coaching", "辅导", "Coaching", [
      paragraph("本期没有辅导任务。", "No coaching began or ended in this period."),
    ]);
  return section("coaching", "辅导", "Coaching", [
    figures([
      countFigure(
        { code: "coaching", name: head("新辅导任务", "Coaching begun") },
        begun,
        rowsRef("coaching"),
      ),
      plainFigure(
        { code: "coaching_checked", name: head("复查完的问题", "Findings re-checked") },
        quantity(effects.total.count, "count", rowsRef("coaching_effects")),
      ),
    ]),
    table({
      code: "coaching_effects",
      title: head("复查结果", "What the re-checks found"),
      columns: [head("结果", "Result"), head("问题数", "Findings")],
      rows: [...effects.groups].map(([outcome, { count }]) => [
        words(effectNames[outcome] ?? { zh: outcome, en: outcome }),
        quantity(count, "count", rowsRef("coaching_effects", outcome)),
      ]),
    }),
  ]);
}

const effectNames: Record<string, InBoth> = {
  improved: head("明显好转", "Clearly better"),
  unchanged: head("没有明显变化", "No clear change"),
  worse: head("变差", "Worse"),
  too_few: head("样本太少", "Too few to say"),
};
