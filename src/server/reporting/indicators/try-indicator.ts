import type { z } from "zod";
import type { Indicator } from "../../../shared/api/performance-fields.ts";
import type { performanceRoutes } from "../../../shared/api/performance-routes.ts";
import type { Tx } from "../../db/database.ts";
import { countCells, countTotals } from "./count-facts.ts";
import { indicatorsOn } from "./indicators.ts";
import { type Period, periodOf } from "./period.ts";
import { refuseWrongIndicator } from "./refuse-wrong-indicator.ts";

type Trial = z.input<typeof performanceRoutes.tryIndicator.answer>;

/** What a definition makes of the last four weeks of the house, beside what the one in use makes of them. Keeps nothing. */
export async function tryIndicator(tx: Tx, indicator: Indicator): Promise<Trial> {
  refuseWrongIndicator(indicator);
  const period = await periodOf(tx, {});
  const inUse = (await indicatorsOn(tx, period.to)).find((one) => one.indicator.code === indicator.code);
  return {
    ...period,
    tried: await houseFigure(tx, indicator, period),
    inUse: inUse ? await houseFigure(tx, inUse.indicator, period) : null,
  };
}

async function houseFigure(tx: Tx, indicator: Indicator, period: Period): Promise<Trial["tried"]> {
  if (indicator.statistic !== "mean") {
    const [total] = await countTotals(tx, indicator, period, "house");
    return {
      conversations: total?.conversations ?? 0,
      counted: total?.counted ?? 0,
      value: total?.value ?? null,
    };
  }
  const cells = await countCells(tx, { ...indicator, isAdjusted: false }, period, "house");
  const counted = cells.reduce((sum, { n }) => sum + n, 0);
  return {
    conversations: cells.reduce((sum, { conversations }) => sum + conversations, 0),
    counted,
    value: counted === 0 ? null : cells.reduce((sum, { x }) => sum + x, 0) / counted,
  };
}
