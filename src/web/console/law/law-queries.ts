import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Article = components["schemas"]["LawArticle"];
export type ArticleRow = components["schemas"]["LawArticleRow"];
export type LayerRule = components["schemas"]["LayerRule"];
export type RuleVersion = components["schemas"]["LayerRuleVersion"];
export type Trial = components["schemas"]["RuleTrial"];

export function articleQuery(code: string) {
  return queryOptions({
    queryKey: [...keys.law, "article", code],
    queryFn: ({ signal }): Promise<Article> =>
      answer(api.GET("/api/law/articles/{code}", { params: { path: { code } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** An empty word or day is none. */
export function articlesQuery({ q, on }: { q: string; on: string }) {
  return infiniteQueryOptions({
    queryKey: [...keys.law, "articles", q, on],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET("/api/law/articles", {
          params: { query: { q: q || undefined, on: on || undefined, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export const rulesQuery = queryOptions({
  queryKey: [...keys.law, "rules"],
  queryFn: () => answer(api.GET("/api/law/rules")),
});

export function trialQuery(id: string, version: RuleVersion) {
  return queryOptions({
    // Apart from the rest of the law: what was published has no trial to read again.
    queryKey: [...keys.lawTrial, id, version.writtenAt],
    queryFn: ({ signal }): Promise<Trial> =>
      answer(api.GET("/api/law/rules/{id}/trial", { params: { path: { id } }, signal })),
  });
}

export const shopChannelsQuery = queryOptions({
  queryKey: [...keys.law, "shop-channels"],
  queryFn: () => answer(api.GET("/api/law/shop-channels")),
});
