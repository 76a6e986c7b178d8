import type { AlertPlan } from "../../../shared/api/alert-fields.ts";
import { type AlertLevel, alertLevels } from "./alert.ts";

/** What a level is offered by. */
export type Known = { severeGoods: boolean; injured: number; customers: number };

/** The most urgent level of the plan for which enough is known; the lowest where there is none. */
export function offeredLevel({ levels }: Pick<AlertPlan, "levels">, known: Known): AlertLevel {
  const offered = alertLevels.filter((level) =>
    levels[level].offeredWhen.some(
      ({ severeGoods, injured, customers }) =>
        (known.severeGoods || !severeGoods) && known.injured >= injured && known.customers >= customers,
    ),
  );
  return offered.at(-1) ?? alertLevels[0];
}
