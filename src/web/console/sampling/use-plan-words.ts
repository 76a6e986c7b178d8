import { useTranslation } from "react-i18next";
import type { Plan } from "./sampling-queries.ts";

/** A plan in the words of a manager. */
export function usePlanWords() {
  const { t } = useTranslation(["sampling", "terms"]);

  function method({ ...method }: Plan["method"]): string {
    if (method.kind === "stratified")
      return t("methodWords.stratified", {
        by: t(`by.${method.by}`),
        how: t(`allocation.${method.allocation}`),
      });
    if (method.kind === "quota") return t("methodWords.quota", { count: method.perAgent });
    return t(`methodWords.${method.kind}`);
  }

  function size({ size }: Plan): string {
    if (!size) return t("sizeWords.quota");
    if (size.kind === "fixed") return t("sizeWords.fixed", { count: size.count });
    if (size.kind === "acceptance")
      return t("sizeWords.acceptance", { aql: size.aql, level: size.level, pass: size.passScore });
    return t("sizeWords.interval", { half: size.halfWidthPercent, confidence: size.confidence * 100 });
  }

  function frame({ channels, categories, shopIds, staffIds }: Plan["filter"]): string {
    const parts = [
      channels.map((channel) => t(`terms:channel.${channel}`)).join(t("listComma")),
      categories.length > 0 ? t("frameCategories", { count: categories.length }) : "",
      shopIds.length > 0 ? t("frameShops", { count: shopIds.length }) : "",
      staffIds.length > 0 ? t("frameAgents", { count: staffIds.length }) : "",
    ].filter(Boolean);
    return parts.join(" · ") || t("frameAll");
  }

  return { method, size, frame };
}
