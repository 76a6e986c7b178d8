import { createInstance } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Lang } from "../../shared/lang.ts";
import { en } from "./locales/en.ts";
import { zh } from "./locales/zh.ts";

const key = "mingjing.lang";

/** The console's words. Chinese unless this browser chose English. */
export const i18n = createInstance();

i18n.use(initReactI18next).init({
  lng: localStorage.getItem(key) === "en" ? "en" : "zh-CN",
  fallbackLng: false,
  defaultNS: "common",
  resources: { "zh-CN": zh, en },
  interpolation: { escapeValue: false },
  initAsync: false,
});

export function chooseLang(lang: Lang): void {
  localStorage.setItem(key, lang);
  i18n.changeLanguage(lang);
}
