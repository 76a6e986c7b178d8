import { useReader } from "../../ui/reader.ts";
import { useTaxonomy } from "./case-queries.ts";

/** "商品质量 / 破损"; the codes themselves until the tree is there, or when it has dropped them. */
export function useCategoryName(): (first: string, second: string) => string {
  const lang = useReader().lang === "en" ? "en" : "zh";
  const categories = useTaxonomy().data?.categories;
  return (firstCode, secondCode) => {
    const first = categories?.find(({ code }) => code === firstCode);
    const second = first?.seconds.find(({ code }) => code === secondCode);
    return `${first?.[lang] ?? firstCode} / ${second?.[lang] ?? secondCode}`;
  };
}
