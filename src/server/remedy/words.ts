import { formatDeadline } from "../../shared/dates.ts";
import type { Wording } from "../refusals.ts";

/** What customers read about their options, in both languages. */

export function offeredWords(explanation: string, options: { content: string }[]): Wording {
  const list = options.map(({ content }, index) => `${index + 1}. ${content}`).join("\n");
  return {
    zh: `${explanation}\n\n我们为您准备了 ${options.length} 个方案，请在投诉页面选择；都不合适也可以提出您的想法：\n${list}`,
    en: `${explanation}\n\nWe have prepared ${options.length} options. Please choose on your complaint's page, or tell us what you would prefer:\n${list}`,
  };
}

export function withdrawnWords(): Wording {
  return {
    zh: "之前发给您的方案需要调整，暂时不能选择。新的方案准备好后会立即通知您。",
    en: "The options we sent need a change and cannot be chosen for now. You will hear from us as soon as the new ones are ready.",
  };
}

export function chosenWords(
  content: string,
  promises: { deed: string; due: Date }[],
  now: Date,
  timeZone: string,
): Wording {
  const list = (lang: "zh-CN" | "en") =>
    promises
      .map(({ deed, due }, index) =>
        lang === "en"
          ? `${index + 1}. ${deed} (${formatDeadline(due, now, { lang, timeZone })})`
          : `${index + 1}. ${deed}（${formatDeadline(due, now, { lang, timeZone })}）`,
      )
      .join("\n");
  return {
    zh: `已按您的选择办理：${content}。我们会：\n${list("zh-CN")}`,
    en: `Your choice is settled: ${content}. We will:\n${list("en")}`,
  };
}
