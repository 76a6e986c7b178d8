import { formatDeadline } from "../../../shared/dates.ts";
import { vagueTime as chineseVague } from "../../text/promises/chinese/marks.ts";
import { vagueTime as englishVague } from "../../text/promises/english/english-marks.ts";

/** "我们会尽快处理" as "我们会在今天 16:30 前处理": the vague word gives way to the time, everything else stays. */
export function withTime(
  phrase: string,
  due: Date,
  { now, timeZone }: { now: Date; timeZone: string },
): string {
  const isChinese = /\p{Script=Han}/u.test(phrase);
  const time = formatDeadline(due, now, { lang: isChinese ? "zh-CN" : "en", timeZone });
  if (!isChinese) return reworded(phrase, new RegExp(englishVague, "i"), time) ?? `${phrase} ${time}`;
  return (
    reworded(phrase, new RegExp(`(?<=[会将])(?:${chineseVague.source})`), `在${time}`) ??
    reworded(phrase, chineseVague, time) ??
    reworded(phrase, /会|将/, `会在${time}`) ??
    `${time}，${phrase}`
  );
}

function reworded(phrase: string, vague: RegExp, time: string): string | undefined {
  return vague.test(phrase) ? phrase.replace(vague, time) : undefined;
}
