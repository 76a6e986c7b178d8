import { useTranslation } from "react-i18next";
import { formatMoney } from "../../../../shared/money.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { useReader } from "../../../ui/reader.ts";
import { useMe } from "../../use-me.ts";
import { factWords } from "./fact-words.ts";
import type { KnownFact } from "./rights-query.ts";
import { useInWords } from "./use-in-words.ts";

/** A fact's value as its kind is read. */
export function FactValue({ fact: { name, value } }: { fact: KnownFact }) {
  const { t } = useTranslation("rights");
  const { lang } = useReader();
  const inWords = useInWords();
  const { currency } = useMe().house;
  const kind = factWords[name]?.kind;
  if (value === null || value === undefined || kind === undefined) return t("unknown");
  if (kind === "yes_no") return value ? t("yes") : t("no");
  if (kind === "moment") return <Moment at={String(value)} />;
  if (kind === "money") return formatMoney(minorOf(value), currency, lang);
  if (typeof kind === "object") return inWords(kind.choices[String(value)], String(value));
  return String(value);
}

/** A later price comes with the day it was seen. */
function minorOf(value: unknown): number {
  return typeof value === "number" ? value : (value as { price_fen: number }).price_fen;
}
