import type { z } from "zod";
import type { article as articleView } from "../../../shared/api/law-view.ts";
import { NotFound } from "../../refusals.ts";
import { articleById } from "../articles.ts";
import { articleHead, citedBy } from "./present-article.ts";

/** One article as it is kept: its words, where they come from and how far they were checked. */
export function readArticle(code: string): z.input<typeof articleView> {
  const article = articleById(code);
  if (!article)
    throw new NotFound("article_not_found", { zh: "没有这个条文。", en: "There is no such article." });
  return {
    ...articleHead(article),
    text: article.text,
    source: article.source,
    crossCheck: article.cross_check ?? null,
    note: article.note ?? null,
    citedBy: citedBy(code),
  };
}
