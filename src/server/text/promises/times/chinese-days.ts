import { numberSource, readNumber } from "./chinese-numbers.ts";
import type { NamedDay } from "./time-expression.ts";

/** Words that name a day, each with what they mean. The first that fits counts, so longer ones stand first. */
const dayWords: { source: string; day: (words: string[]) => NamedDay }[] = [
  {
    source:
      "(?:(?:这个?|过完|[国中端元清五春])[庆秋午旦明一节]?)?(?:节|小?长假|假期|放假|年|十一)(?:之|以|结束)?后(?:的?第?一个?工作日|的?第一天|一?上班第?一?天?|首个工作日)",
    day: () => ({ is: "after_holiday" }),
  },
  { source: "下[一1]?个?工作(?:日|天)", day: () => ({ is: "next_working_day" }) },
  {
    source: "(?:过|春节|农历)?年(?=之?以?前)|春节(?=之?以?前)",
    day: () => ({ is: "before_holiday", isSpringFestival: true }),
  },
  {
    source:
      "(?:国庆|中秋|端午|元旦|清明|五一|十一|劳动)?节?(?:节|假期|放假|长假)(?=之?以?前)|(?:国庆|中秋|端午|元旦|清明)(?=之?以?前)",
    day: () => ({ is: "before_holiday", isSpringFestival: false }),
  },
  { source: "大后[天日]", day: () => ({ is: "in_days", days: 3 }) },
  { source: "后[天日]|后(?=晚)", day: () => ({ is: "in_days", days: 2 }) },
  { source: "明[天日儿个]儿?|明(?=[早晚晨])", day: () => ({ is: "in_days", days: 1 }) },
  { source: "今[天日]|今儿个?|今(?=[早晚晨]|(?:之|以)?内)", day: () => ({ is: "in_days", days: 0 }) },
  {
    source: "大?前[天日]|(?<!节)昨[天日儿]|昨(?=[早晚晨])|上个?(?:周|星期|礼拜)[一二三四五六日天]?",
    day: () => ({ is: "in_days", days: -1 }),
  },
  { source: "当[天日晚]", day: () => ({ is: "days_on", days: 0 }) },
  { source: "次日|第二天|隔[天日]|翌日|转天", day: () => ({ is: "days_on", days: 1 }) },
  {
    source:
      "(这个?|本|(?:下个?){1,2})?(?:周|星期|礼拜)([一二三四五六日天末1-7])(?!\\s*(?:到|至|-|~)\\s*(?:周|星期|礼拜))",
    day: ([which = "", day = ""]) => ({
      is: "weekday",
      weekday: weekdayOf(day),
      weeks: which.split("下").length - 1,
      isThisWeek: /[这本]/.test(which),
    }),
  },
  {
    source: "((?:下个?)?|本|这个?)(?:周|星期|礼拜)(?=(?:之|以)?[内里])|((?:下个?)|本|这个?)(?:周|星期|礼拜)",
    day: ([inside, bare]) => ({ is: "week_end", weeks: /下/.test(inside ?? bare ?? "") ? 1 : 0 }),
  },
  {
    source: `(?:(${numberSource})月份?|((?:下个?|本|这个?|当)?月))(?:底|末)|(下个?|本|这个?|当)月(?=(?:之|以)?[内里])`,
    day: ([month, which = "", inside = ""]) => ({
      is: "month_end",
      month: month ? readNumber(month) : undefined,
      monthsAhead: /下/.test(which + inside) ? 1 : 0,
    }),
  },
  { source: "(?:今|本)?年(?:底|末|终)|[今本]年(?=(?:之|以)?[内里])", day: () => ({ is: "year_end" }) },
  {
    source: "(\\d{4})\\s*[年\\-/.]\\s*(\\d{1,2})\\s*[月\\-/.]\\s*(\\d{1,2})[日号]?",
    day: ([year, month, day]) => ({ is: "date", year: Number(year), month: Number(month), day: Number(day) }),
  },
  {
    source: `(${numberSource})月份?\\s*(${numberSource})\\s*[日号]?`,
    day: ([month = "", day = ""]) => ({ is: "date", month: readNumber(month), day: readNumber(day) }),
  },
  {
    source: `(下个?|本|这个?|当)月(?:的)?(${numberSource})\\s*[日号]?`,
    day: ([which = "", day = ""]) => ({
      is: "date",
      monthsAhead: /下/.test(which) ? 1 : 0,
      day: readNumber(day),
    }),
  },
  {
    source: "(?<![\\d./])(1[0-2]|0?[1-9])[/.](3[01]|[12]\\d|0?[1-9])(?:[日号]|(?=\\s*(?:之|以)?前))",
    day: ([month, day]) => ({ is: "date", month: Number(month), day: Number(day) }),
  },
  {
    source: `(?<![\\da-z.十单编尾])(${numberSource})(?:号(?![楼仓线店柜库码机客员门桌厅院])|日(?!\\s*(?:之|以)?内|\\s*(?:之|以)?后|达|常|用|志))`,
    day: ([day = ""]) => ({ is: "date", day: readNumber(day) }),
  },
];

function weekdayOf(word: string): number {
  if ("日天末7".includes(word)) return 7;
  return "一二三四五六".includes(word) ? "一二三四五六".indexOf(word) + 1 : Number(word);
}

/** Matches where some day may be named. */
export const anyDaySource = dayWords.map(({ source }) => source).join("|");

const patterns = dayWords.map(({ source, day }) => ({ pattern: new RegExp(source, "y"), day }));

/** The day named at this place of the text. */
export function dayAt(text: string, at: number): { day: NamedDay; end: number } | undefined {
  for (const { pattern, day } of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match && match[0] !== "") return { day: day(match.slice(1)), end: at + match[0].length };
  }
  return undefined;
}
