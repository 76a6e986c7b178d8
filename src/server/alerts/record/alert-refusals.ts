import { NotFound, NotPossibleNow } from "../../refusals.ts";
import type { AlertState } from "./alert.ts";

export function unknownAlert(): NotFound {
  return new NotFound("alert_not_found", {
    zh: "没有找到这个预警，请核对编号。",
    en: "There is no alert with this number. Please check it.",
  });
}

export function alertNotIn(state: AlertState): NotPossibleNow {
  return new NotPossibleNow(
    "alert_state",
    {
      zh: "预警当前的状态不能这样做，页面可能已过时，请刷新后再看。",
      en: "This is not possible in the alert's present state. The page may be out of date: please reload it.",
    },
    { state },
  );
}

export function scopeTaken(number: string, title: string): NotPossibleNow {
  return new NotPossibleNow(
    "alert_on_this_already",
    {
      zh: `预警 ${number}「${title}」正在处理同一对象，请并入其中，不要另开。`,
      en: `Alert ${number} "${title}" is already about this. Please join it instead of opening another.`,
    },
    { number },
  );
}
