import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { BrokenPack, packsFolder } from "../text/read-pack.ts";

export type Article = z.infer<typeof articleSchema>;

/** Every article of the pack, in its order. */
export function articles(): Article[] {
  return [...library().values()];
}

export function articleById(id: string): Article | undefined {
  return library().get(id);
}

/** The article if it was in force on that day (`2026-03-12`). */
export function articleOn(id: string, date: string): Article | undefined {
  const article = articleById(id);
  return article && isInForce(article, date) ? article : undefined;
}

export function isInForce(article: Article, date: string): boolean {
  // A replaced text whose last day nobody could find is not cited at all.
  if (article.status !== "in_force" && article.effective_to === null) return false;
  return article.effective <= date && date <= (article.effective_to ?? "9999-12-31");
}

/** Wording from general knowledge must not be shown to a customer as the law's own words. */
export function mayBeQuoted(article: Article): boolean {
  return article.verification !== "unverified";
}

const articleSchema = z.strictObject({
  id: z.string(),
  law: z.string(),
  law_en: z.string(),
  article: z.string(),
  article_no: z.int().nullable(),
  effective: z.iso.date(),
  effective_to: z.iso.date().nullable(),
  version: z.string(),
  status: z.enum(["in_force", "superseded", "repealed"]),
  text: z.string(),
  source: z.string(),
  verification: z.enum([
    "verbatim_two_sources",
    "verbatim_one_source",
    "verbatim_secondary_web",
    "unverified",
  ]),
  cross_check: z.string().nullish(),
  core: z.boolean(),
  note: z.string().nullish(),
});

let loaded: Map<string, Article> | undefined;

function library(): Map<string, Article> {
  loaded ??= loadArticles(path.join(packsFolder, "law/articles.jsonl"));
  return loaded;
}

function loadArticles(file: string): Map<string, Article> {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return new Map(
    lines.map((line, index) => {
      const result = articleSchema.safeParse(JSON.parse(line));
      if (!result.success)
        throw new BrokenPack(`${file}, line ${index + 1}\n${z.prettifyError(result.error)}`);
      return [result.data.id, result.data];
    }),
  );
}
