import { createContext, use } from "react";
import type { Lang } from "../../shared/lang.ts";
import { en } from "./locales/en.ts";
import { type Words, zh } from "./locales/zh.ts";

const key = "mingjing.lang";

/** What the reader chose before, else the browser's language; Chinese unless English comes first. */
export function preferredLang(): Lang {
  const kept = localStorage.getItem(key);
  if (kept === "zh-CN" || kept === "en") return kept;
  return languageOfBrowser(navigator.languages);
}

export function keepLang(lang: Lang): void {
  localStorage.setItem(key, lang);
}

/** The first language of the browser that this portal speaks. */
export function languageOfBrowser(languages: readonly string[]): Lang {
  const spoken = languages.find((each) => /^(zh|en)\b/i.test(each));
  return spoken?.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

export function wordsIn(lang: Lang): Words {
  return lang === "en" ? en : zh;
}

export const LanguageContext = createContext<{ lang: Lang; choose: (lang: Lang) => void }>({
  lang: "zh-CN",
  choose: () => {},
});

/** The portal's words in the reader's language. */
export function useWords(): Words {
  return wordsIn(use(LanguageContext).lang);
}
