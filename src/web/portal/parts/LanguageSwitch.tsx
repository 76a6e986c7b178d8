import { use } from "react";
import { LanguageContext, useWords } from "../language.ts";
import { Button } from "./Button.tsx";

export function LanguageSwitch() {
  const { lang, choose } = use(LanguageContext);
  const { common } = useWords();
  const other = lang === "en" ? "zh-CN" : "en";
  return (
    <Button kind="bare" onClick={() => choose(other)} lang={other}>
      {common.otherLanguage}
    </Button>
  );
}
