import type { Wording } from "../refusals.ts";

/** How a command speaks to the person at the terminal: on stderr, so that stdout holds only what was asked for. */
export type Terminal = {
  language: "zh" | "en" | "both";
  say(wording: Wording): void;
};

export function openTerminal(language: Terminal["language"]): Terminal {
  return { language, say: (wording) => console.error(inLanguage(wording, language)) };
}

export function inLanguage(wording: Wording, language: Terminal["language"]): string {
  return language === "both" ? `${wording.zh}\n${wording.en}` : wording[language];
}
