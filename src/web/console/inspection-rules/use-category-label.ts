import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { taxonomyQuery } from "../taxonomy-query.ts";

/** Every category of both levels by the code rules name it with: `logistics`, `logistics/late`. */
export function useCategoryChoices(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const lang = i18n.language === "en" ? "en" : "zh";
  const categories = useQuery(taxonomyQuery).data?.categories ?? [];
  return categories.flatMap((first) => [
    { value: first.code, label: first[lang] },
    ...first.seconds.map((second) => ({
      value: `${first.code}/${second.code}`,
      label: `${first[lang]} / ${second[lang]}`,
    })),
  ]);
}

export function useCategoryLabel(): (code: string) => string {
  const choices = useCategoryChoices();
  return (code) => choices.find(({ value }) => value === code)?.label ?? code;
}
