import type { z } from "zod";
import type { articleRow } from "../../../shared/api/law-view.ts";
import type { Tx } from "../../db/database.ts";
import { type Article, articles, isInForce } from "../articles.ts";
import { today } from "../today.ts";
import { findArticles } from "./article-index.ts";
import { articleHead, citedBy } from "./present-article.ts";

type Query = { q?: string | undefined; on?: string | undefined; after?: string | undefined; limit: number };

/** The articles in force on a day, found by words or all of them in the order of the acts. */
export async function searchLaw(tx: Tx, { q, on, after, limit }: Query) {
  const day = on ?? (await today(tx));
  const found = (q ? findArticles(q) : articles()).filter((article) => isInForce(article, day));
  const start = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
  const rows = found.slice(start, start + limit);
  const isMore = start + limit < found.length;
  return {
    on: day,
    total: found.length,
    rows: rows.map((article) => rowOf(article, q)),
    next: isMore ? rows.at(-1)!.id : null,
  };
}

function rowOf(article: Article, asked: string | undefined): z.input<typeof articleRow> {
  return { ...articleHead(article), excerpt: excerptOf(article.text, asked), citedBy: citedBy(article.id) };
}

const longestExcerpt = 120;

function excerptOf(text: string, asked: string | undefined): string {
  const place = asked ? text.indexOf(asked) : 0;
  const start = Math.max(0, place - 30);
  const end = start + longestExcerpt;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
