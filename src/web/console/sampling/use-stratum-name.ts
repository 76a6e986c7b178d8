import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";
import type { Plan, Stratum } from "./sampling-queries.ts";

/** What a part of a frame is called: people and shops by name, channels and categories in the reader's language. */
export function useStratumName(method: Plan["method"]): (stratum: Pick<Stratum, "key" | "label">) => string {
  const { t } = useTranslation(["sampling", "terms"]);
  const lang = useReader().lang === "en" ? "en" : "zh";
  const categories = useQuery(taxonomyQuery).data?.categories;
  const by = method.kind === "stratified" ? method.by : "agent";
  return ({ key, label }) => {
    if (key === "all") return t("wholeFrame");
    if (key === "none") return t("noneOfIt");
    if (by === "channel") return t(`terms:channel.${key as "phone"}`);
    if (by === "category") return categories?.find(({ code }) => code === key)?.[lang] ?? key;
    return label;
  };
}
