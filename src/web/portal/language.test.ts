import { expect, test } from "vitest";
import { languageOfBrowser } from "./language.ts";

test.each([
  [["zh-CN", "en"], "zh-CN"],
  [["zh-Hant-TW"], "zh-CN"],
  [["en-GB", "zh-CN"], "en"],
  [["pt-BR", "en-US"], "en"],
  [["pt-BR"], "zh-CN"],
  [["eno"], "zh-CN"],
  [[], "zh-CN"],
])("a browser that asks for %j reads %s", (languages, lang) => {
  expect(languageOfBrowser(languages)).toBe(lang);
});
