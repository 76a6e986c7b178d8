import type { Tx } from "../../db/database.ts";
import { articleOn, mayBeQuoted } from "../../law/articles.ts";
import { latestAssessment } from "../../law/assessment/latest-assessment.ts";
import { today } from "../../law/today.ts";

export type Basis = { id: string; citation: string; text: string };

/** The articles that what the customer is entitled to rests on: in force today, and of a wording that may be quoted. */
export async function letterBasis(tx: Tx, complaintId: string): Promise<Basis[]> {
  const assessment = await latestAssessment(tx, complaintId);
  if (!assessment) return [];
  const day = await today(tx);
  const ids = new Set(assessment.result.expected.flatMap(({ citations }) => citations));
  return [...ids].flatMap((id) => {
    const article = articleOn(id, day);
    if (!article || !mayBeQuoted(article)) return [];
    return [{ id, citation: `《${article.law}》${article.article}`, text: article.text }];
  });
}
