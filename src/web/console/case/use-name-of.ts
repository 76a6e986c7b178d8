import { useReader } from "../../ui/reader.ts";

/** The name in the reader's language of what has one in each. */
export function useNameOf(): (named: { nameZh: string; nameEn: string }) => string {
  const { lang } = useReader();
  return ({ nameZh, nameEn }) => (lang === "en" ? nameEn : nameZh);
}
