import type { z } from "zod";
import type { CustomerView, customerRight } from "../../../shared/api/customer-view.ts";
import type { Tx } from "../../db/database.ts";
import { articleById, mayBeQuoted } from "../../law/articles.ts";
import { latestAssessment } from "../../law/assessment/latest-assessment.ts";
import type { Entitlement } from "../../law/entitlement.ts";
import { ownTenant } from "../../people/tenant.ts";

/** What is the customer's for certain, in words meant for them; what still depends on a review is not promised here. */
export async function customerRights(tx: Tx, complaintId: string): Promise<CustomerView["rights"]> {
  const assessment = await latestAssessment(tx, complaintId);
  if (!assessment) return [];
  const { currency } = await ownTenant(tx);
  return assessment.result.expected
    .filter(({ level, liable }) => level === "must" && liable === "merchant")
    .map((each) => rightView(each, currency));
}

function rightView(
  { remedy, amount_fen, deadline, freight_by, choice_group, customer, citations }: Entitlement,
  currency: string,
): z.input<typeof customerRight> {
  return {
    remedy,
    words: customer,
    amount: amount_fen === null ? null : { minor: amount_fen, currency },
    exerciseBy: deadline.exercise_by,
    freightBy: freight_by,
    isAlternative: choice_group !== null,
    articles: citations.slice(0, mostArticles).flatMap(articleView),
  };
}

/** A customer is not helped by ten. */
const mostArticles = 3;

function articleView(id: string) {
  const article = articleById(id);
  if (!article || !mayBeQuoted(article)) return [];
  return [{ id, law: article.law, article: article.article, text: article.text }];
}
