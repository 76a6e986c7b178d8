import type { Figure } from "../figures/cells.ts";
import { paragraph, type Section, section } from "./section.ts";

/** What a manager reads first: what moved more than chance moves it, and that the rest did not. */
export function summarySection(others: Section[]): Section {
  const compared = others.flatMap(figuresOf).filter(({ change }) => change && change.verdict !== "unknown");
  const moved = compared.filter(({ change }) => change?.verdict !== "usual");
  return section("summary", "要点", "In short", [
    overall(compared.length, moved.length),
    ...moved.map(sentence),
    compared.length > 0
      ? paragraph(
          "每个指标单独按 95% 区间比较；即使什么都没变，二十个里也大约有一个会偶然超出。",
          "Each figure is compared by itself with a 95% interval: even if nothing changed, about one in twenty would stand out by chance.",
        )
      : null,
  ]);
}

function figuresOf({ blocks }: Section): Figure[] {
  return blocks.flatMap((block) => (block.kind === "figures" ? block.figures : []));
}

function overall(compared: number, moved: number) {
  if (compared === 0)
    return paragraph("数据太少，无法与上期比较。", "There is too little to compare with the period before.");
  return paragraph(
    `与上期比较了 ${compared} 个指标，${moved} 个超出通常波动${moved > 0 ? "：" : "。"}`,
    `Of ${compared} figures compared with the period before, ${moved} moved beyond usual variation${moved > 0 ? ":" : "."}`,
  );
}

function sentence({ name, cell, change }: Figure) {
  const shown = cell.kind === "number" ? cell.shown : { zh: "", en: "" };
  return paragraph(
    `${name.zh} ${shown.zh}：${change!.text.zh}。`,
    `${name.en} ${shown.en}: ${change!.text.en}.`,
  );
}
