import type { FastifyReply } from "fastify";
import { alertEventWord } from "../../../../shared/alert-event-words.ts";
import type { Lang } from "../../../../shared/lang.ts";
import type { Staff } from "../../../actor.ts";
import { type Tx, withTenant } from "../../../db/database.ts";
import { drawPaper, type Sheet } from "../../../documents/draw-paper.ts";
import { facts, heading, namedParagraph, paragraph, table } from "../../../documents/paper-parts.ts";
import { paperMoment } from "../../../documents/paper-words.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { listAlertEvents } from "../../record/list-events.ts";
import { alertByNumber, readWarRoom } from "../read-room.ts";
import { listStatements } from "../statements/list-statements.ts";
import { milestoneInWords, stateInWords } from "./record-words.ts";

/** The whole record of an alert on paper; what its chain of events says of itself stands at the end. */
export async function sendAlertRecord(
  reply: FastifyReply,
  actor: Staff,
  number: string,
  lang: Lang,
): Promise<FastifyReply> {
  const paper = await withTenant(actor.tenantId, async (tx) =>
    drawRecord(await readRecord(tx, actor, number), lang, tx.now),
  );
  return reply
    .type("application/pdf")
    .header("content-disposition", `attachment; filename="alert-${number.toUpperCase()}.pdf"`)
    .send(paper);
}

async function readRecord(tx: Tx, actor: Staff, number: string) {
  const alert = await alertByNumber(tx, number);
  const tenant = await ownTenant(tx);
  return {
    alert,
    tenant,
    room: await readWarRoom(tx, actor, number),
    statements: await listStatements(tx, actor, alert.id),
    ...(await wholeLog(tx, alert.number)),
  };
}

/** Every event, the first one first, and whether each page of them is one unbroken chain. */
async function wholeLog(tx: Tx, number: string) {
  const events: Awaited<ReturnType<typeof listAlertEvents>>["rows"] = [];
  let isWhole = true;
  for (let before: number | null | undefined; before !== null; ) {
    const page = await listAlertEvents(tx, number, { before, limit: 100 });
    events.push(...page.rows);
    isWhole &&= page.isWhole;
    before = page.next;
  }
  return { events: events.reverse(), isWhole };
}

type Record = Awaited<ReturnType<typeof readRecord>>;

function drawRecord(record: Record, lang: Lang, at: Date): Promise<Buffer> {
  const { tenant, alert } = record;
  const isEnglish = lang === "en";
  const paper = {
    title: isEnglish ? "Record of an alert" : "预警处置记录",
    house: isEnglish ? tenant.name_en : tenant.name_zh,
    reference: alert.number,
    lang,
    timeZone: tenant.time_zone,
    at,
  };
  return drawPaper(paper, (sheet) => {
    drawHead(sheet, record);
    drawReview(sheet, record);
    drawFacts(sheet, record);
    drawTasks(sheet, record);
    drawEntries(sheet, record);
    drawStatements(sheet, record);
    drawAuthorities(sheet, record);
    drawLog(sheet, record);
  });
}

function drawHead(sheet: Sheet, { alert, room }: Record): void {
  const isEnglish = sheet.lang === "en";
  facts(sheet, [
    { name: isEnglish ? "Matter" : "事由", value: alert.title },
    { name: isEnglish ? "Level" : "级别", value: stateInWords(alert.level, sheet.lang) },
    { name: isEnglish ? "Drill" : "演练", value: alert.is_drill ? (isEnglish ? "Yes" : "是") : null },
    { name: isEnglish ? "Led by" : "主持人", value: room.leader?.name ?? null },
  ]);
  heading(sheet, isEnglish ? "Timeline" : "时间线");
  facts(
    sheet,
    room.timeline.map(({ code, at }) => ({
      name: milestoneInWords(code, sheet.lang),
      value: moment(sheet, at),
    })),
  );
}

function drawReview(sheet: Sheet, { room: { review, measures } }: Record): void {
  const isEnglish = sheet.lang === "en";
  if (review) {
    heading(sheet, isEnglish ? "Closing review" : "复盘");
    namedParagraph(sheet, isEnglish ? "What happened" : "经过", review.happened);
    namedParagraph(sheet, isEnglish ? "What went well" : "做得好的", review.good);
    namedParagraph(sheet, isEnglish ? "What did not" : "做得不好的", review.bad);
  }
  if (measures.length > 0) heading(sheet, isEnglish ? "Corrective measures" : "整改措施");
  for (const { words, owner, dueOn, state, proof, effect } of measures)
    namedParagraph(
      sheet,
      `${owner.name} · ${dueOn} · ${stateInWords(state, sheet.lang)}`,
      [words, proof, effect].filter(Boolean).join("\n"),
    );
}

function drawFacts(sheet: Sheet, { room }: Record): void {
  if (room.facts.length > 0) heading(sheet, sheet.lang === "en" ? "Facts" : "事实");
  for (const { words, certainty, source, by, at, supersededBy } of room.facts.toReversed())
    namedParagraph(
      sheet,
      [
        moment(sheet, at),
        by.name,
        stateInWords(certainty, sheet.lang),
        source,
        supersededBy && stateInWords("superseded", sheet.lang),
      ]
        .filter(Boolean)
        .join(" · "),
      words,
    );
}

function drawTasks(sheet: Sheet, { room }: Record): void {
  const isEnglish = sheet.lang === "en";
  if (room.tasks.length > 0) heading(sheet, isEnglish ? "Tasks" : "任务");
  for (const { title, owner, dueAt, state, endedAt, note } of room.tasks)
    namedParagraph(
      sheet,
      `${owner.name} · ${moment(sheet, dueAt)} · ${stateInWords(state, sheet.lang)} ${moment(sheet, endedAt) ?? ""}`,
      note ? `${title}\n${note}` : title,
    );
  heading(sheet, isEnglish ? "Checklist" : "预案清单");
  for (const { name, state, by, at, reason } of room.checklist)
    namedParagraph(
      sheet,
      [stateInWords(state, sheet.lang), by?.name, moment(sheet, at)].filter(Boolean).join(" · "),
      [isEnglish ? name.en : name.zh, reason].filter(Boolean).join("\n"),
    );
}

function drawEntries(sheet: Sheet, { room }: Record): void {
  const isEnglish = sheet.lang === "en";
  if (room.entries.length > 0) heading(sheet, isEnglish ? "Decisions and minutes" : "决定与会议纪要");
  for (const { kind, words, why, present, by, at } of room.entries.toReversed())
    namedParagraph(
      sheet,
      `${moment(sheet, at)} · ${stateInWords(kind, sheet.lang)} · ${[by, ...present].map(({ name }) => name).join(" ")}`,
      [words, why && (isEnglish ? `Why: ${why}` : `理由：${why}`)].filter(Boolean).join("\n"),
    );
}

function drawStatements(sheet: Sheet, { statements }: Record): void {
  const isEnglish = sheet.lang === "en";
  if (statements.length > 0) heading(sheet, isEnglish ? "Statements" : "声明");
  for (const { number, version, state, zh, en, legal, pr } of statements.toReversed())
    namedParagraph(
      sheet,
      [
        `${isEnglish ? "No." : "第"} ${number} · ${version}`,
        stateInWords(state, sheet.lang),
        legal && `${isEnglish ? "Legal" : "法务"} ${legal.by.name} ${moment(sheet, legal.at)}`,
        pr && `${isEnglish ? "PR" : "公关"} ${pr.by.name} ${moment(sheet, pr.at)}`,
      ]
        .filter(Boolean)
        .join(" · "),
      [zh, en].filter(Boolean).join("\n"),
    );
}

function drawAuthorities(sheet: Sheet, { room }: Record): void {
  const isEnglish = sheet.lang === "en";
  if (room.authorities.length > 0) heading(sheet, isEnglish ? "Authorities told" : "监管部门联络");
  for (const { authority, person, toldAt, words, by } of room.authorities.toReversed())
    namedParagraph(
      sheet,
      [moment(sheet, toldAt), authority, person, by.name].filter(Boolean).join(" · "),
      words,
    );
}

function drawLog(sheet: Sheet, { events, isWhole }: Record): void {
  const isEnglish = sheet.lang === "en";
  heading(sheet, isEnglish ? "Decision log" : "决策日志");
  table(
    sheet,
    isEnglish ? ["No.", "When", "What", "Who", "Digest"] : ["序号", "时间", "事项", "经办", "摘要"],
    events.map(({ position, at, type, data, about, actor, actorKind, hash }) => [
      String(position),
      moment(sheet, at) ?? "",
      alertEventWord(type, sheet.lang, { data, about }),
      actor?.name ?? stateInWords(actorKind, sheet.lang),
      hash.slice(0, 12),
    ]),
    [1, 4, 4, 2, 2.6],
  );
  const last = events.at(-1)?.hash ?? "";
  paragraph(sheet, isWhole ? proven(isEnglish, events.length, last) : broken(isEnglish));
}

function proven(isEnglish: boolean, count: number, hash: string): string {
  return isEnglish
    ? `Checked when this was made: ${count} events, each follows the one before it and says what its SHA-256 says. The last digest is ${hash}.`
    : `制作时已核验：共 ${count} 条事件，逐条首尾相接，内容与各自的 SHA-256 摘要一致。最后一条的摘要为 ${hash}。`;
}

function broken(isEnglish: boolean): string {
  return isEnglish
    ? "Warning: the chain of events does not check out. Something was changed behind the application's back."
    : "警告：事件链核验不通过，数据曾被绕过系统改动。";
}

function moment(sheet: Sheet, at: string | null): string | null {
  return at && paperMoment(new Date(at), sheet.lang, sheet.timeZone);
}
