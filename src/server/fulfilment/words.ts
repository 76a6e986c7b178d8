import { formatDeadline } from "../../shared/dates.ts";
import type { Wording } from "../refusals.ts";

/** What customers read about what was promised, in both languages. */

export function revisedWords(
  { deed, due, words }: { deed: string; due: Date; words: string },
  now: Date,
  timeZone: string,
): Wording {
  const by = (lang: "zh-CN" | "en") => formatDeadline(due, now, { lang, timeZone });
  return {
    zh: `答应您的“${deed}”时间有调整，新的时间是${by("zh-CN")}。${words}`,
    en: `There is a new time for “${deed}”: ${by("en")}. ${words}`,
  };
}

export function reconsideredWords(): Wording {
  return {
    zh: "您选择的方案无法照原样办理，非常抱歉。我们正在准备其他方案，准备好后会立即通知您选择。",
    en: "We are sorry: the option you chose cannot be carried out. We are preparing others, and you will hear from us as soon as you can choose.",
  };
}
