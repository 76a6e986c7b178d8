import type { Lang } from "../../shared/lang.ts";
import { formatMoney } from "../../shared/money.ts";
import { drawPaper, type Sheet } from "./draw-paper.ts";
import type { PaperFacts } from "./paper-facts.ts";
import { heading, namedParagraph, paragraph, signatures, table } from "./paper-parts.ts";
import { inLang, paperDeadline, paperMoment, termWord } from "./paper-words.ts";

export type Decision = {
  /** The letter's own number: the complaint's, and which letter it is. */
  number: string;
  /** What we decide and why, in the issuer's words. */
  reasons: string;
  legalBasis: { citation: string; text: string }[];
  objectUntil: Date;
  issuedBy: string;
};

/** 处理决定书: the facts found, who is responsible, the remedy, by which law, and how to object. */
export async function decisionLetter(
  about: PaperFacts,
  decision: Decision,
  lang: Lang,
  at: Date,
): Promise<Buffer> {
  const { house, timeZone } = about;
  const title = lang === "en" ? "Decision on a complaint" : "投诉处理决定书";
  const paper = { title, house: inLang(house, lang), reference: decision.number, lang, timeZone, at };
  return drawPaper(paper, (sheet) => {
    drawAddress(sheet, about);
    drawFindings(sheet, about);
    drawRemedy(sheet, about, decision);
    drawLaw(sheet, decision);
    drawObjection(sheet, about, decision);
    drawSignature(sheet, about, decision);
  });
}

function drawAddress(sheet: Sheet, { complaint }: PaperFacts): void {
  const received = paperMoment(complaint.received_at, sheet.lang, sheet.timeZone);
  const name = complaint.customerName;
  if (sheet.lang === "en") {
    paragraph(sheet, `Dear ${name ?? "customer"},`);
    paragraph(
      sheet,
      `We received your complaint on ${received}: ${complaint.title}. This is what we found and decide.`,
    );
  } else {
    paragraph(sheet, `尊敬的${name ?? "消费者"}：`);
    paragraph(
      sheet,
      `您于${received}反映的“${complaint.title}”一事，我们已核查完毕，现将查明的事实与处理决定答复如下。`,
    );
  }
}

function drawFindings(sheet: Sheet, { findings, shares, complaint }: PaperFacts): void {
  const isEnglish = sheet.lang === "en";
  heading(sheet, isEnglish ? "1. What was complained of" : "一、投诉事项");
  paragraph(sheet, complaint.restatement ?? complaint.description);
  heading(sheet, isEnglish ? "2. The facts found" : "二、查明的事实");
  if (findings.length === 0)
    paragraph(sheet, isEnglish ? "No separate finding was recorded." : "本案未另行作出事实认定。");
  for (const { claim, fact, verdict } of findings) {
    const mark = termWord("verdict", verdict, sheet.lang);
    namedParagraph(sheet, isEnglish ? `Claim (${mark})` : `主张（${mark}）`, claim);
    namedParagraph(sheet, isEnglish ? "Found" : "查明", fact);
  }
  if (shares.length === 0) return;
  heading(sheet, isEnglish ? "3. Responsibility" : "三、责任认定");
  table(
    sheet,
    isEnglish ? ["Party", "Share", "Reason"] : ["责任方", "比例", "理由"],
    shares.map(({ party, percent, reason }) => [termWord("party", party, sheet.lang), `${percent}%`, reason]),
    [2, 1, 6],
  );
}

function drawRemedy(sheet: Sheet, { settlement, promises }: PaperFacts, { reasons }: Decision): void {
  const { lang } = sheet;
  const isEnglish = lang === "en";
  heading(sheet, isEnglish ? "4. What we decide" : "四、处理决定");
  paragraph(sheet, reasons);
  if (settlement) {
    const lead = settlement.isChosen
      ? { zh: "经您选择，按以下方案执行：", en: "As you chose, we do this:" }
      : { zh: "以下方案由您任选其一：", en: "The choice between these is yours:" };
    paragraph(sheet, inLang(lead, lang));
    table(
      sheet,
      isEnglish ? ["Remedy", "What it is", "Amount"] : ["方式", "内容", "金额"],
      settlement.options.map(({ kind, content, costMinor, currency }) => [
        termWord("remedy", kind, lang),
        content,
        isPaid(kind) ? formatMoney(costMinor, currency, lang) : "—",
      ]),
      [2, 5, 2],
    );
  }
  if (promises.length === 0) return;
  table(
    sheet,
    isEnglish ? ["What we do", "By", "Done"] : ["执行事项", "期限", "完成情况"],
    promises.map(({ deed, dueAt, keptAt, proofText }) => [
      deed,
      paperMoment(dueAt, lang, sheet.timeZone) ?? "",
      [paperMoment(keptAt, lang, sheet.timeZone), proofText].filter(Boolean).join("\n") || "—",
    ]),
    [4, 3, 3],
  );
}

function drawLaw(sheet: Sheet, { legalBasis }: Decision): void {
  if (legalBasis.length === 0) return;
  heading(sheet, sheet.lang === "en" ? "5. By which rules" : "五、依据");
  for (const { citation, text } of legalBasis) namedParagraph(sheet, citation, text);
}

function drawObjection(sheet: Sheet, { complaint }: PaperFacts, { objectUntil }: Decision): void {
  const until = paperDeadline(objectUntil, sheet.lang, sheet.timeZone);
  heading(sheet, sheet.lang === "en" ? "If you disagree" : "您的权利");
  paragraph(
    sheet,
    sheet.lang === "en"
      ? `You may object ${until}: on the page of your complaint ${complaint.number}, or by telling us. A person who had no part in this decision reviews it. You may also turn to the consumer hotline 12315, a mediation body or the court at any time; this decision takes none of these rights from you.`
      : `如不同意本决定，您可以在${until}通过投诉单 ${complaint.number} 的页面或直接联系我们提出异议，我们会由未参与本次处理的人员复核。您也可以随时拨打 12315、申请调解或向人民法院起诉，本决定不影响您的这些权利。`,
  );
}

function drawSignature(sheet: Sheet, { house }: PaperFacts, { issuedBy }: Decision): void {
  const isEnglish = sheet.lang === "en";
  signatures(sheet, [
    { name: isEnglish ? "Issued by:" : "出具单位：", value: inLang(house, sheet.lang) },
    { name: isEnglish ? "Signed:" : "经办人：", value: issuedBy },
    { name: isEnglish ? "Date:" : "日期：", value: paperMoment(sheet.at, sheet.lang, sheet.timeZone) ?? "" },
  ]);
}

/** What a remedy costs is printed only where it is money in the customer's hand. */
function isPaid(kind: string): boolean {
  return paidKinds.has(kind);
}

const paidKinds = new Set([
  "return_refund",
  "refund_only",
  "partial_refund",
  "price_difference",
  "coupon",
  "freight",
  "statutory_damages",
]);
