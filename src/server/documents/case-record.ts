import type { Lang } from "../../shared/lang.ts";
import type { CaseRecordFacts } from "./case-record-facts.ts";
import { drawPaper, type Sheet } from "./draw-paper.ts";

import { facts, heading, namedParagraph, paragraph, table } from "./paper-parts.ts";
import { categoryWord, eventWord, inLang, paperMoment, termWord } from "./paper-words.ts";

/** 案件记录: the whole case for a person to read, beside the evidence that a program checks. */
export async function caseRecord(about: CaseRecordFacts, lang: Lang, at: Date): Promise<Buffer> {
  const { house, timeZone, complaint } = about;
  const title = lang === "en" ? "Case record" : "案件记录";
  const paper = { title, house: inLang(house, lang), reference: complaint.number, lang, timeZone, at };
  return drawPaper(paper, (sheet) => {
    drawHead(sheet, about);
    drawFindings(sheet, about);
    drawEvents(sheet, about);
    drawConversation(sheet, about);
    drawFiles(sheet, about);
  });
}

function drawHead(sheet: Sheet, { complaint }: CaseRecordFacts): void {
  const { lang } = sheet;
  const isEnglish = lang === "en";
  const moment = (at: Date | null) => paperMoment(at, lang, sheet.timeZone);
  paragraph(
    sheet,
    isEnglish
      ? "This record is for reading. What proves it stands beside it: the journal, the words and the files with their digests, checked as README.txt says. A letter that the print lacks is shown as 〓; the exact words are in texts.jsonl."
      : "本记录供阅读。证明其真实性的是同包的事件日志、原文与文件及其摘要，核验方法见 README.txt。字库缺少的字以〓代替，准确原文见 texts.jsonl。",
    { faint: true },
  );
  facts(sheet, [
    { name: isEnglish ? "Matter" : "事由", value: complaint.title },
    { name: isEnglish ? "Complainant" : "投诉人", value: complaint.customerName },
    { name: isEnglish ? "Shop" : "店铺", value: complaint.shopName },
    { name: isEnglish ? "Received by" : "来源", value: termWord("channel", complaint.channel, lang) },
    {
      name: isEnglish ? "Category" : "分类",
      value: categoryWord(complaint.category, complaint.second_category, lang),
    },
    { name: isEnglish ? "Received" : "收到时间", value: moment(complaint.received_at) },
    { name: isEnglish ? "Closed" : "归档时间", value: moment(complaint.closed_at) },
  ]);
  heading(sheet, isEnglish ? "In the complainant's words" : "投诉人陈述");
  paragraph(sheet, complaint.description);
}

function drawFindings(sheet: Sheet, { findings, shares }: CaseRecordFacts): void {
  const isEnglish = sheet.lang === "en";
  if (findings.length > 0) heading(sheet, isEnglish ? "Findings" : "事实认定");
  for (const { claim, fact, verdict, by, at } of findings) {
    const when = paperMoment(at, sheet.lang, sheet.timeZone);
    namedParagraph(
      sheet,
      `${termWord("verdict", verdict, sheet.lang)} · ${by} · ${when}`,
      `${claim}\n${fact}`,
    );
  }
  if (shares.length === 0) return;
  table(
    sheet,
    isEnglish ? ["Responsible", "Share", "Reason"] : ["责任方", "比例", "理由"],
    shares.map(({ party, percent, reason }) => [termWord("party", party, sheet.lang), `${percent}%`, reason]),
    [2, 1, 6],
  );
}

function drawEvents(sheet: Sheet, { events }: CaseRecordFacts): void {
  const isEnglish = sheet.lang === "en";
  heading(sheet, isEnglish ? "What was done" : "办理经过");
  table(
    sheet,
    isEnglish ? ["No.", "When", "What", "Who", "Digest"] : ["序号", "时间", "事项", "经办", "摘要"],
    events.map(({ version, at, type, actorKind, actorName, hash }) => [
      String(version),
      paperMoment(at, sheet.lang, sheet.timeZone) ?? "",
      eventWord(type, sheet.lang),
      actorName ?? termWord("actor", actorKind, sheet.lang),
      // The first letters are enough to find the line in journal.jsonl, where the whole digest stands.
      hash.slice(0, 12),
    ]),
    [1, 4, 4, 2, 2.6],
  );
}

function drawConversation(sheet: Sheet, { words }: CaseRecordFacts): void {
  const isEnglish = sheet.lang === "en";
  if (words.length === 0) return;
  heading(sheet, isEnglish ? "What was said" : "沟通内容");
  for (const { at, authorKind, authorName, isNote, body } of words) {
    const who = authorName ?? termWord("actor", authorKind, sheet.lang);
    const note = isEnglish ? " (internal note)" : "（内部备注）";
    const when = paperMoment(at, sheet.lang, sheet.timeZone);
    namedParagraph(sheet, `${when} · ${who}${isNote ? note : ""}`, body);
  }
}

function drawFiles(sheet: Sheet, { files }: CaseRecordFacts): void {
  const isEnglish = sheet.lang === "en";
  if (files.length === 0) return;
  heading(sheet, isEnglish ? "Files" : "附件");
  for (const { name, bytes, digest, by, at } of files) {
    const when = paperMoment(at, sheet.lang, sheet.timeZone);
    const from = termWord("actor", by, sheet.lang);
    namedParagraph(sheet, name, `${when} · ${from} · ${bytes} B\nSHA-256 ${digest}`);
  }
}
