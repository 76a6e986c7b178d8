import { useQuery } from "@tanstack/react-query";
import { useReader } from "../../ui/reader.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";

/** "商品质量 / 破损"; the codes themselves until the tree is there, or when it has dropped them. */
export function useCategoryName(): (first: string, second: string) => string {
  const lang = useReader().lang === "en" ? "en" : "zh";
  const categories = useQuery(taxonomyQuery).data?.categories;
  return (firstCode, secondCode) => {
    const first = categories?.find(({ code }) => code === firstCode);
    const second = first?.seconds.find(({ code }) => code === secondCode);
    return `${first?.[lang] ?? firstCode} / ${second?.[lang] ?? secondCode}`;
  };
}
