import { useTranslation } from "react-i18next";

// 1 January 2024 was a Monday.
const monday = Date.UTC(2024, 0, 1);
const day = 86_400_000;

/** The days of the week by name; ISO: 1 is Monday. */
export function useWeekdays(): { value: number; label: string }[] {
  const { i18n } = useTranslation();
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: "long", timeZone: "UTC" });
  return Array.from({ length: 7 }, (_none, at) => ({
    value: at + 1,
    label: names.format(monday + at * day),
  }));
}
