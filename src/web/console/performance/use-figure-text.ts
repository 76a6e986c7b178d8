import { useTranslation } from "react-i18next";
import { formatDuration } from "../../../shared/dates.ts";
import { useReader } from "../../ui/reader.ts";
import type { Unit } from "./performance-query.ts";

/** A figure as people read it, by its unit. */
export function useFigureText(): (unit: Unit, value: number | null) => string {
  const { t } = useTranslation("performance");
  const { lang } = useReader();
  return (unit, value) => {
    if (value === null) return "—";
    switch (unit) {
      case "share":
        return `${(value * 100).toFixed(1)}%`;
      case "seconds":
        return formatDuration(Math.round(value) * 1000, lang);
      case "score":
        return value.toFixed(2);
      case "percent":
        return value.toFixed(1);
      case "count":
        return String(Math.round(value));
      case "hours":
        return t("hours", { count: Math.round(value) });
    }
  };
}

export function useIndicatorName(): (indicator: { zh: string; en: string }) => string {
  const { lang } = useReader();
  return ({ zh, en }) => (lang === "en" ? en : zh);
}
