import type { Indicator } from "../../../shared/api/performance-fields.ts";
import { Invalid, type Wording } from "../../refusals.ts";
import { compileFormula, WrongFormula } from "./formula.ts";

/** What no version may be: hours without an hour, a formula that cannot be reckoned, a unit that does not fit it. */
export function refuseWrongIndicator({ hours, formula, counts, statistic, unit }: Indicator): void {
  if (hours && hours.from >= hours.to)
    throw wrong("/indicator/hours", "window_empty", {
      zh: "计算时段是空的：结束钟点要晚于开始钟点。",
      en: "The hours are empty: the last hour must be after the first one.",
    });
  const { isShare } = compiledOrRefused(formula, counts);
  if (statistic === "mean" && isShare !== (unit === "share"))
    throw wrong("/indicator/unit", "unit_does_not_fit", {
      zh: "单位和公式对不上：公式得出“是/否”时单位是占比，得出数字时不能用占比。",
      en: "Unit and formula do not fit: yes or no gives a share, a number gives anything else.",
    });
}

function compiledOrRefused(formula: string, counts: Indicator["counts"]) {
  try {
    return compileFormula(formula, counts);
  } catch (error) {
    if (!(error instanceof WrongFormula)) throw error;
    throw wrong("/indicator/formula", "formula_wrong", {
      zh: `公式看不懂：${error.message}`,
      en: `The formula cannot be used: ${error.message}`,
    });
  }
}

function wrong(at: string, code: string, wording: Wording): Invalid {
  return new Invalid(code, wording, { fields: [{ at, code }] });
}
