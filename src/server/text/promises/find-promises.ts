import type { BusinessCalendar } from "../../clocks/business-calendar.ts";
import { businessCalendar } from "../../clocks/calendar-pack.ts";
import { type Sentence, sentencesOf } from "./chinese/clauses.ts";
import { chinesePromises } from "./chinese/find-chinese-promises.ts";
import { englishPromises } from "./english/find-english-promises.ts";
import type { FoundPromise } from "./found-promise.ts";
import { legible } from "./legible.ts";

/**
 * The promises in what an agent writes, in Chinese or English, with the last moment of each.
 * @param base when it is written: "两小时内" counts from here.
 */
export function findPromises(
  text: string,
  base: Date,
  calendar: BusinessCalendar = businessCalendar("office"),
): FoundPromise[] {
  const words = legible(text);
  return sentencesOf(words).flatMap((sentence) =>
    isChinese(sentence)
      ? chinesePromises(sentence, { base, calendar })
      : englishPromises(words, sentence, { base, calendar }),
  );
}

function isChinese({ clauses }: Sentence): boolean {
  return clauses.some(({ text }) => /\p{Script=Han}/u.test(text));
}
