import { useReader } from "../../../ui/reader.ts";

type Bilingual = { zh: string; en: string };

/** The reader's language of words that the server gives in both; `otherwise` where it has none. */
export function useInWords(): (words: Bilingual | undefined, otherwise?: string) => string {
  const { lang } = useReader();
  return (words, otherwise = "") => (words ? (lang === "en" ? words.en : words.zh) : otherwise);
}
