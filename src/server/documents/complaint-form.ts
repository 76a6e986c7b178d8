import type { Lang } from "../../shared/lang.ts";
import { formatMoney } from "../../shared/money.ts";
import { drawPaper, type Sheet } from "./draw-paper.ts";
import type { PaperFacts } from "./paper-facts.ts";
import { type Fact, facts, heading, paragraph, signatures, table } from "./paper-parts.ts";
import { categoryWord, demandWord, inLang, paperMoment, severityWord, termWord } from "./paper-words.ts";

/** 投诉登记表: who complained of what, when and how it was taken on. */
export async function complaintForm(about: PaperFacts, lang: Lang, at: Date): Promise<Buffer> {
  const { house, timeZone, complaint } = about;
  const title = lang === "en" ? "Complaint form" : "投诉登记表";
  const paper = { title, house: inLang(house, lang), reference: complaint.number, lang, timeZone, at };
  return drawPaper(paper, (sheet) => {
    drawHead(sheet, about);
    drawOrder(sheet, about);
    drawWords(sheet, about);
    drawSignatures(sheet, about);
  });
}

function drawHead(sheet: Sheet, { complaint }: PaperFacts): void {
  const { lang } = sheet;
  const moment = (at: Date | null) => paperMoment(at, lang, sheet.timeZone);
  const rows: [zh: string, en: string, value: string | null][] = [
    ["投诉单号", "Number", complaint.number],
    ["投诉人", "Complainant", complaint.customerName],
    ["店铺", "Shop", complaint.shopName],
    ["来源", "Received by", termWord("channel", complaint.channel, lang)],
    ["来源编号", "Number at the source", complaint.source_id],
    ["收到时间", "Received", moment(complaint.received_at)],
    ["受理时间", "Taken on", moment(complaint.accepted_at)],
    ["发生时间", "Happened", moment(complaint.happened_at)],
    ["分类", "Category", categoryWord(complaint.category, complaint.second_category, lang)],
    ["严重程度", "Severity", severityWord(complaint.severity, lang)],
    ["诉求", "Demand", demandWord(complaint.demand, lang)],
    ["负责人", "Owner", complaint.ownerName],
  ];
  facts(sheet, rows.map(named(lang)));
}

function drawOrder(sheet: Sheet, { order }: PaperFacts): void {
  if (!order) return;
  const { lang } = sheet;
  const moment = (at: string | null) => at && paperMoment(new Date(at), lang, sheet.timeZone);
  heading(sheet, lang === "en" ? "The order" : "相关订单");
  const rows: [string, string, string | null][] = [
    ["订单号", "Order", order.number],
    ["下单时间", "Ordered", moment(order.orderedAt)],
    ["签收时间", "Delivered", moment(order.deliveredAt)],
    ["订单金额", "Total", formatMoney(order.total.minor, order.total.currency, lang)],
  ];
  facts(sheet, rows.map(named(lang)));
  table(
    sheet,
    lang === "en" ? ["Item", "Pieces", "Price each"] : ["商品", "数量", "单价"],
    order.items.map(({ name, quantity, priceMinor }) => [
      name,
      String(quantity),
      formatMoney(priceMinor, order.total.currency, lang),
    ]),
    [6, 1, 2],
  );
}

function drawWords(sheet: Sheet, { complaint }: PaperFacts): void {
  const isEnglish = sheet.lang === "en";
  heading(sheet, isEnglish ? "In the complainant's words" : "投诉人陈述");
  paragraph(sheet, complaint.description);
  if (complaint.demand_words) {
    heading(sheet, isEnglish ? "What is asked for" : "投诉人要求");
    paragraph(sheet, complaint.demand_words);
  }
  if (!complaint.restatement) return;
  heading(sheet, isEnglish ? "As we understood it" : "受理人复述");
  paragraph(sheet, complaint.restatement);
  const confirmed = paperMoment(complaint.restatement_confirmed_at, sheet.lang, sheet.timeZone);
  if (confirmed)
    paragraph(
      sheet,
      isEnglish ? `Confirmed by the complainant: ${confirmed}` : `投诉人已确认：${confirmed}`,
      {
        faint: true,
      },
    );
}

function drawSignatures(sheet: Sheet, { house, complaint }: PaperFacts): void {
  const isEnglish = sheet.lang === "en";
  signatures(sheet, [
    { name: isEnglish ? "For the shop:" : "经办单位：", value: inLang(house, sheet.lang) },
    { name: isEnglish ? "Taken on by:" : "受理人：", value: complaint.ownerName ?? "" },
    { name: isEnglish ? "Complainant:" : "投诉人（签字）：", value: "____________" },
  ]);
}

function named(lang: Lang) {
  return ([zh, en, value]: [string, string, string | null]): Fact => ({
    name: lang === "en" ? en : zh,
    value,
  });
}
