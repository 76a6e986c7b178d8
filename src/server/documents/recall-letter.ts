import type { Lang } from "../../shared/lang.ts";
import { drawPaper, type Sheet } from "./draw-paper.ts";
import { facts, heading, paragraph, signatures, table } from "./paper-parts.ts";
import { inLang, paperMoment } from "./paper-words.ts";

export type RecallFacts = {
  house: { zh: string; en: string };
  timeZone: string;
  alert: string;
  startedAt: Date;
  /** The notice as legal and PR approved it. */
  words: string;
  goods: { name: string; sku: string; batch: string }[];
  choices: string[];
  goodsGo: string;
  page: string;
  law: { law: string; article: string; text: string }[];
};

const choiceWords: Record<string, { zh: string; en: string }> = {
  exchange: { zh: "免费换货", en: "a free exchange" },
  refund: { zh: "退款", en: "a refund" },
};
const goodsWords: Record<string, { zh: string; en: string }> = {
  return: { zh: "请寄回商品，运费由我们承担。", en: "Please send the goods back; we pay for the parcel." },
  destroy: {
    zh: "请自行销毁并拍照，无需寄回。",
    en: "Please destroy the goods and take a photo; there is nothing to send back.",
  },
  either: {
    zh: "可以寄回（运费由我们承担），也可以自行销毁并拍照。",
    en: "Please send the goods back at our cost, or destroy them and take a photo.",
  },
};

/** 召回通知: which goods, what to do, what the buyer gets, and by which law. */
export async function recallLetter(about: RecallFacts, lang: Lang, at: Date): Promise<Buffer> {
  const { house, timeZone, alert } = about;
  const title = lang === "en" ? "Product recall" : "商品召回通知";
  const paper = { title, house: inLang(house, lang), reference: alert, lang, timeZone, at };
  return drawPaper(paper, (sheet) => {
    paragraph(sheet, lang === "en" ? "Dear customers," : "尊敬的消费者：");
    paragraph(sheet, about.words);
    drawGoods(sheet, about);
    drawWays(sheet, about);
    drawLaw(sheet, about);
    signatures(sheet, [{ name: "", value: inLang(house, lang) }]);
  });
}

function drawGoods(sheet: Sheet, { goods }: RecallFacts): void {
  const isEnglish = sheet.lang === "en";
  heading(sheet, isEnglish ? "Goods recalled" : "召回的商品");
  const head = isEnglish ? ["Product", "Code", "Batch"] : ["商品", "商品编号", "批次"];
  const all = isEnglish ? "all" : "全部";
  const rows = goods.map(({ name, sku, batch }) => [name, sku, batch || all]);
  table(sheet, head, rows, [3, 2, 2]);
}

function drawWays(sheet: Sheet, { choices, goodsGo, page, startedAt }: RecallFacts): void {
  const { lang, timeZone } = sheet;
  const isEnglish = lang === "en";
  heading(sheet, isEnglish ? "What to do" : "怎样办理");
  const ways = choices.map((choice) => inLang(choiceWords[choice]!, lang));
  facts(sheet, [
    { name: isEnglish ? "You may choose" : "您可以选择", value: ways.join(isEnglish ? " or " : "或") },
    { name: isEnglish ? "The goods" : "商品处理", value: inLang(goodsWords[goodsGo]!, lang) },
    { name: isEnglish ? "Where" : "办理页面", value: page },
    { name: isEnglish ? "Since" : "开始时间", value: paperMoment(startedAt, lang, timeZone) },
  ]);
  paragraph(
    sheet,
    isEnglish
      ? "You need the order number and the last four digits of the phone it was placed with."
      : "办理时请准备订单号和下单手机号后四位。",
  );
}

function drawLaw(sheet: Sheet, { law }: RecallFacts): void {
  if (law.length === 0) return;
  heading(sheet, sheet.lang === "en" ? "Law" : "法律依据");
  for (const { law: name, article, text } of law)
    paragraph(sheet, `《${name}》${article}：${text}`, { faint: true });
}
