import { formatMoney } from "../../../shared/money.ts";
import { articleById, mayBeQuoted } from "../articles.ts";
import type { Bilingual, Denial, Entitlement } from "../entitlement.ts";
import type { Assessment } from "./latest-assessment.ts";

type Reader = { currency: string; language: string };

/** A message in which an assessment says to the customer what is theirs, what is not, and why. */
export function customerWords({ result }: Pick<Assessment, "result">, reader: Reader): string {
  const isEnglish = reader.language === "en";
  const own = result.expected.map((each) => `· ${entitlementWords(each, reader)}`);
  const refused = result.notEntitled.map((each) => `· ${denialWords(each, reader)}`);
  const paragraphs = isEnglish
    ? [
        own.length > 0 ? ["This is what you are entitled to:", ...own] : [],
        refused.length > 0
          ? [own.length > 0 ? "What we cannot do, and why:" : "We have looked into it:", ...refused]
          : [],
        [
          own.length > 0
            ? "Tell us what you would like, and we will do it."
            : "If anything is unclear, please write to us.",
        ],
      ]
    : [
        own.length > 0 ? ["您好，经核对，您可以享有：", ...own] : [],
        refused.length > 0
          ? [own.length > 0 ? "以下这些这次不适用，原因是：" : "您好，我们认真核对过：", ...refused]
          : [],
        [own.length > 0 ? "您想怎么处理，直接告诉我们就好。" : "如有疑问，请随时告诉我们。"],
      ];
  return paragraphs.flatMap((lines) => (lines.length > 0 ? [lines.join("\n")] : [])).join("\n\n");
}

function entitlementWords(each: Entitlement, { currency, language }: Reader): string {
  const isEnglish = language === "en";
  const text = textOf(each.customer, isEnglish);
  const details = detailsOf(each, currency, isEnglish)
    .filter(({ said }) => !text.includes(said))
    .map(({ words }) => words);
  const tail = isEnglish ? ` (${details.join("; ")})` : `（${details.join("；")}）`;
  return `${text}${details.length > 0 ? tail : ""}${citedWords(each.citations, isEnglish)}`;
}

/** What belongs to an entitlement, each with the part by which one sees that the rule's own words say it already. */
function detailsOf({ amount_fen, deadline, freight_by }: Entitlement, currency: string, isEnglish: boolean) {
  const details: { said: string; words: string }[] = [];
  if (amount_fen !== null) {
    const amount = formatMoney(amount_fen, currency, isEnglish ? "en" : "zh-CN");
    details.push({ said: (amount_fen / 100).toFixed(2), words: amount });
  }
  const day = deadline.exercise_by;
  if (day)
    details.push({ said: day, words: isEnglish ? `please tell us by ${day}` : `请在 ${day} 24:00 前提出` });
  if (freight_by)
    details.push({ said: isEnglish ? "freight" : "运费", words: freightWords(freight_by, isEnglish) });
  return details;
}

function denialWords({ customer, citation }: Denial, { language }: Reader): string {
  const isEnglish = language === "en";
  return `${textOf(customer, isEnglish)}${citedWords(citation, isEnglish)}`;
}

function freightWords(by: "consumer" | "merchant", isEnglish: boolean): string {
  if (isEnglish) return by === "merchant" ? "we pay the return freight" : "the return freight is yours";
  return by === "merchant" ? "退货运费由我们承担" : "退货运费由您承担";
}

// The first articles say it; a customer is not helped by ten. Words nobody has verified are not quoted.
function citedWords(ids: readonly string[], isEnglish: boolean): string {
  const cited = ids
    .flatMap((id) => articleById(id) ?? [])
    .filter(mayBeQuoted)
    .slice(0, 2)
    .map((article) =>
      isEnglish
        ? `${article.law_en}, ${article.article_no ? `art. ${article.article_no}` : article.article}`
        : `《${article.law}》${article.article}`,
    );
  if (cited.length === 0) return "";
  return isEnglish ? ` [${cited.join("; ")}]` : `依据：${cited.join("、")}。`;
}

function textOf({ zh, en }: Bilingual, isEnglish: boolean): string {
  return isEnglish ? en : zh;
}
