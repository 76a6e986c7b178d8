import type { Period, ReportKind } from "./period.ts";

type InBoth = { zh: string; en: string };

export function reportTitle(kind: ReportKind): InBoth {
  return titles[kind];
}

const titles: Record<ReportKind, InBoth> = {
  day: { zh: "质量日报", en: "Daily quality report" },
  week: { zh: "质量周报", en: "Weekly quality report" },
  month: { zh: "质量月报", en: "Monthly quality report" },
  quarter: { zh: "质量季报", en: "Quarterly quality report" },
};

/** "2026年8月1日至2026年8月31日"; a day by itself. */
export function writtenPeriod({ startsOn, endsOn }: Pick<Period, "startsOn" | "endsOn">): InBoth {
  if (startsOn === endsOn) return { zh: writtenDay(startsOn, "zh-CN"), en: writtenDay(startsOn, "en-GB") };
  return {
    zh: `${writtenDay(startsOn, "zh-CN")}至${writtenDay(endsOn, "zh-CN")}`,
    en: `${writtenDay(startsOn, "en-GB")} to ${writtenDay(endsOn, "en-GB")}`,
  };
}

function writtenDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}
