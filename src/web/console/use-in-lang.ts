import { useReader } from "../ui/reader.ts";

/** Words kept in both languages, as this reader reads them. */
export function useInLang(): (words: { zh: string; en: string }) => string {
  const { lang } = useReader();
  return (words) => (lang === "en" ? words.en : words.zh);
}
