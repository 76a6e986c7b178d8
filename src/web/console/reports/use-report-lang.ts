import { useTranslation } from "react-i18next";
import type { ReportLang } from "./reports-queries.ts";

/** Reports hold both languages; the page shows the reader's. */
export function useReportLang(): ReportLang {
  return useTranslation().i18n.language.startsWith("en") ? "en" : "zh";
}
