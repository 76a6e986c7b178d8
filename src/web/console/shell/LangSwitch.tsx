import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { chooseLang } from "../i18n.ts";

/** To the other language, named in itself. */
export function LangSwitch() {
  const { i18n } = useTranslation();
  const isEnglish = i18n.language === "en";
  return (
    <Button
      type="text"
      lang={isEnglish ? "zh-CN" : "en"}
      onClick={() => chooseLang(isEnglish ? "zh-CN" : "en")}
    >
      {isEnglish ? "中文" : "English"}
    </Button>
  );
}
