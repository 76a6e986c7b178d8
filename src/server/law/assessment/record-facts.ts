import type { z } from "zod";
import type { factAnswers } from "../../../shared/api/law-view.ts";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { factsOfGoods } from "./answered-facts.ts";
import { checkedAnswers, type FactAnswer } from "./checked-answers.ts";

type Answers = z.output<typeof factAnswers>;

/** Keeps what no record holds: what staff have found out, and what the customer said when asked. */
export async function recordFacts(
  actor: Staff,
  number: string,
  { answers }: Answers,
): Promise<ComplaintReceipt> {
  const checked = checkedAnswers(answers);
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "record_facts");
    const sku = await skuComplainedOf(tx, complaint);
    const rows = checked.map((answer) => ({
      id: newId(),
      complaint_id: complaint.id,
      fact: answer.fact,
      value: JSON.stringify(answer.value),
      source: answer.source,
      sku: isOfGoods(answer) ? sku : null,
      answered_by: actor.id,
      answered_at: tx.now,
    }));
    await tx.insertInto("fact_answer").values(rows).execute();
    return recordEvent(tx, actor, complaint, "record_facts", {
      answers: rows.map(({ id, fact, value }) => ({
        answerId: id,
        fact,
        valueDigest: contentDigest(complaint.description_salt, value),
      })),
    });
  });
}

// What a customer says of their own piece is not known of the others.
function isOfGoods({ fact, source }: FactAnswer): boolean {
  return source === "staff" && factsOfGoods.has(fact);
}

async function skuComplainedOf(tx: Tx, { order_id, order_line }: Complaint): Promise<string | null> {
  if (order_id === null) return null;
  const items = await tx
    .selectFrom("order_item")
    .select(["line", "sku"])
    .where("order_id", "=", order_id)
    .execute();
  const named = items.find(({ line }) => line === order_line);
  return named?.sku ?? (items.length === 1 ? items[0]!.sku : null);
}
