import { createHash } from "node:crypto";
import { isoDay } from "../../../shared/dates.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { type RecallFacts, recallLetter } from "../../documents/recall-letter.ts";
import type { House } from "../../house.ts";
import { articleOn, mayBeQuoted } from "../../law/articles.ts";
import { ownTenant } from "../../people/tenant.ts";
import { accessAlert } from "../record/access-alert.ts";
import { recordAlertEvent } from "../record/record-alert-event.ts";
import { approvedStatement, useStatement } from "../war-room/statements/use-statement.ts";
import { accessRecall } from "./access-recall.ts";
import { noNotice } from "./recall-refusals.ts";

// Who must recall, tell consumers and bear the cost: of these, what was in force when the recall began.
const lawOfRecalls = ["CPL-19", "CPLR-8", "FSL-63", "CC-1206"];

/** The letter to be posted and printed. It says what legal and PR approved, or is not drawn at all. */
export async function drawLetter(
  house: House,
  actor: Staff,
  number: string,
  lang: "zh" | "en",
): Promise<{ name: string; content: Buffer }> {
  const { facts, at, alertId } = await inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, number, ["confirmed", "closed"]);
    const recall = await accessRecall(tx, alert);
    const statement = await approvedStatement(tx, alert.id, { lang, purpose: "notice" });
    if (!statement) throw noNotice();
    await useStatement(tx, actor, alert.id, statement, { path: "published", aboutId: null, lang });
    const { slug, name_zh, name_en, time_zone } = await ownTenant(tx);
    const facts: RecallFacts = {
      house: { zh: name_zh, en: name_en },
      timeZone: time_zone,
      alert: alert.number,
      startedAt: recall.started_at,
      words: statement.words,
      goods: await goodsOf(tx, recall.id),
      choices: recall.choices,
      goodsGo: recall.goods,
      page: `${house.config.publicUrl}/s/${slug}/recall`,
      law: lawOn(isoDay(recall.started_at, time_zone)),
    };
    return { facts, at: tx.now, alertId: alert.id };
  });
  const content = await recallLetter(facts, lang === "en" ? "en" : "zh-CN", at);
  const digest = createHash("sha256").update(content).digest("hex");
  await inTransaction(actor, (tx) =>
    recordAlertEvent(tx, actor, alertId, "recall_letter_drawn", { digest, lang }),
  );
  return { name: `${facts.alert}-recall.pdf`, content };
}

async function goodsOf(tx: Tx, recallId: string): Promise<RecallFacts["goods"]> {
  const rows = await tx
    .selectFrom("recall_line as l")
    .innerJoin("order_item as i", (join) =>
      join.onRef("i.order_id", "=", "l.order_id").onRef("i.line", "=", "l.line"),
    )
    .select(["i.sku", "i.batch_code"])
    .select(({ fn }) => fn.min<string>("i.name").as("name"))
    .where("l.recall_id", "=", recallId)
    .groupBy(["i.sku", "i.batch_code"])
    .orderBy("i.sku")
    .orderBy("i.batch_code")
    .limit(200)
    .execute();
  return rows.map(({ name, sku, batch_code }) => ({ name, sku, batch: batch_code ?? "" }));
}

function lawOn(day: string): RecallFacts["law"] {
  return lawOfRecalls.flatMap((id) => {
    const article = articleOn(id, day);
    return article && mayBeQuoted(article)
      ? [{ law: article.law, article: article.article, text: article.text }]
      : [];
  });
}
