import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { alertAnswerQuery } from "./war-room-query.ts";

type Props = { number: string; use(words: string): void };

/** In a reply to one of an alert's complaints: what legal and PR approved, at one press. */
export function AlertAnswer({ number, use }: Props) {
  const { t } = useTranslation("warRoom");
  const { lang } = useReader();
  const { data } = useQuery(alertAnswerQuery(number));
  if (!data?.answer) return null;
  const { zh, en, alert } = data.answer;
  return (
    <Button onClick={() => use(lang === "en" && en ? en : zh)}>
      {t("statements.useIt", { number: alert })}
    </Button>
  );
}
