import { analysisText } from "../../text/analysis-text.ts";
import { searchTokens } from "../../text/search-tokens.ts";
import { segment } from "../../text/segment.ts";
import { type Article, articles } from "../articles.ts";

/** The articles a search finds, the best first; an article's own number, such as `CPL-55`, finds just it. */
export function findArticles(asked: string): Article[] {
  const named = articles().find(({ id }) => id.toLowerCase() === asked.trim().toLowerCase());
  if (named) return [named];
  const words = [...new Set(segment(asked).filter((piece) => /[\p{L}\p{N}]/u.test(piece)))];
  const total = words.reduce((sum, word) => sum + weightOf(word), 0);
  return articles()
    .map((article, place) => ({ article, place, score: scoreOf(article, words) }))
    .filter(({ score }) => score >= total * leastShare && score > 0)
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .map(({ article }) => article);
}

/** Words are often said otherwise in the law than at the desk: half of what was asked, by weight, is enough. */
const leastShare = 0.5;

function scoreOf(article: Article, words: readonly string[]): number {
  const found = words
    .filter((word) => articlesWith(word).has(article))
    .reduce((sum, word) => sum + weightOf(word), 0);
  // Among equals the rules lean on the core articles, and so do readers.
  return found === 0 ? 0 : found + (article.core ? 0.1 : 0);
}

/** A rare word tells more than one that stands everywhere. */
function weightOf(word: string): number {
  const count = articlesWith(word).size;
  return count === 0 ? Math.log(articles().length) : Math.log((articles().length + 1) / count);
}

function articlesWith(word: string): ReadonlySet<Article> {
  return index().get(word) ?? nowhere;
}

const nowhere: ReadonlySet<Article> = new Set();
let built: Map<string, Set<Article>> | undefined;

function index(): Map<string, Set<Article>> {
  built ??= buildIndex();
  return built;
}

function buildIndex(): Map<string, Set<Article>> {
  const index = new Map<string, Set<Article>>();
  for (const article of articles()) {
    const text = analysisText(`${article.law} ${article.law_en} ${article.article} ${article.text}`);
    for (const token of searchTokens(text)) {
      const holders = index.get(token) ?? new Set();
      index.set(token, holders.add(article));
    }
  }
  return index;
}
