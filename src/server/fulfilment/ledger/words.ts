import { formatDeadline } from "../../../shared/dates.ts";
import type { Wording } from "../../refusals.ts";

/** What customers read about promises, in both languages. */

export function keptWords(deed: string, proofNumber: string | undefined): Wording {
  return {
    zh: `答应您的“${deed}”已经完成${proofNumber ? `，单号：${proofNumber}` : ""}。如与实际不符，请直接回复告诉我们。`,
    en: `“${deed}” is done, as promised${proofNumber ? `; number: ${proofNumber}` : ""}. If anything is not as it should be, please reply here.`,
  };
}

export function lateWords(
  { deed, before, due }: { deed: string; before: Date; due: Date },
  { now, timeZone }: { now: Date; timeZone: string },
): Wording {
  const by = (at: Date, lang: "zh-CN" | "en") => formatDeadline(at, now, { lang, timeZone });
  return {
    zh: `答应您的“${deed}”原定${by(before, "zh-CN")}完成，目前看会比答应的晚，非常抱歉。新的时间是${by(due, "zh-CN")}，我们会盯紧，有变化第一时间在这里说明。`,
    en: `We promised “${deed}” ${by(before, "en")}. It will be later than we said, and we are sorry. The new time is ${by(due, "en")}; if anything changes, you will read it here first.`,
  };
}

export function releasedWords(deed: string, words: string): Wording {
  return {
    zh: `之前说过的“${deed}”不再办理。${words}`,
    en: `What we said about “${deed}” no longer applies. ${words}`,
  };
}

export type Progress = { stage: Wording; next: { deed: string; due: Date } | undefined };

export function progressWords(
  { stage, next }: Progress,
  { now, timeZone }: { now: Date; timeZone: string },
): Wording {
  const by = (lang: "zh-CN" | "en") => next && formatDeadline(next.due, now, { lang, timeZone });
  return {
    zh: `向您说一下进展：${stage.zh}${next ? `下一步：${next.deed}，${by("zh-CN")}。` : ""}您不需要做什么，也可以随时在这里留言。`,
    en: `Where your complaint stands: ${stage.en} ${next ? `Next: ${next.deed}, ${by("en")}. ` : ""}There is nothing you need to do; you can write here at any time.`,
  };
}
