import { Invalid, NotFound, NotPossibleNow } from "../../refusals.ts";
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

export function staleAlert(seenVersion: number, version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "这个预警刚被同事改过，请刷新后再操作。",
      en: "A colleague has just changed this alert. Look again, then go on.",
    },
    { seenVersion, version },
  );
}

export function reasonNeeded(): Invalid {
  return new Invalid(
    "reason_needed",
    { zh: "下调级别须写明理由。", en: "Lowering the level needs a reason." },
    { fields: [{ at: "/reason", code: "missing" }] },
  );
}

export function sameLevel(): NotPossibleNow {
  return new NotPossibleNow("same_level", {
    zh: "预警已经是这个级别。",
    en: "The alert has this level already.",
  });
}

export function joinItself(): Invalid {
  return new Invalid(
    "alert_into_itself",
    { zh: "不能并入自己，请填写另一个预警的编号。", en: "An alert cannot join itself. Name another one." },
    { fields: [{ at: "/into", code: "not_valid" }] },
  );
}

export function drillApart(): Invalid {
  return new Invalid(
    "drill_apart",
    { zh: "演练和真实预警不能合并。", en: "A drill and a real alert stay apart." },
    { fields: [{ at: "/into", code: "not_valid" }] },
  );
}
