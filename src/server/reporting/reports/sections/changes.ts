import type { ReportModel } from "../build-model.ts";
import { type Cell, type Figure, words } from "../figures/cells.ts";
import { head, paragraph, type Section, section, table } from "./section.ts";

/** A report made again says which figures are not what they were: late entries, corrected scores, erased cases. */
export function changesSection(earlier: ReportModel, now: ReportModel, edition: number): Section {
  const before = new Map(figuresOf(earlier).map((figure) => [figure.code, figure]));
  const changed = figuresOf(now).filter(
    ({ code, cell }) => shownOf(before.get(code)?.cell).zh !== shownOf(cell).zh,
  );
  return section("changes", "与前一版相比", "Against the edition before", [
    changed.length === 0
      ? paragraph(`与第 ${edition} 版的指标完全一致。`, `All figures are those of edition ${edition}.`)
      : paragraph(
          `自第 ${edition} 版以来，${changed.length} 个指标因补录或更正有变化。`,
          `Since edition ${edition}, ${changed.length} figures changed by late entries or corrections.`,
        ),
    table({
      code: "changes",
      title: head("有变化的指标", "Figures that changed"),
      columns: [head("指标", "Figure"), head("前一版", "Before"), head("本版", "Now")],
      rows: changed.map(({ code, name, cell }) => [
        words(name),
        words(shownOf(before.get(code)?.cell)),
        words(shownOf(cell)),
      ]),
    }),
  ]);
}

function figuresOf({ sections }: ReportModel): Figure[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "figures" ? block.figures : [])),
  );
}

function shownOf(cell: Cell | undefined) {
  return cell?.kind === "number" ? cell.shown : { zh: "—", en: "—" };
}
