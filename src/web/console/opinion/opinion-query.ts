import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Opinion = components["schemas"]["Opinion"];
export type OpinionFile = components["schemas"]["OpinionFile"];
export type WatchList = components["schemas"]["WatchList"];
export type OpinionSource = components["schemas"]["OpinionSource"];
export type Which = "open" | "severe" | "answered" | "all";
export type Filters = { which: Which; list?: number | undefined; alert?: string; words?: string | undefined };

export function opinionsQuery(filters: Filters) {
  return infiniteQueryOptions({
    queryKey: [...keys.opinion, "items", filters],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/opinions", {
          params: { query: { ...filters, limit: filters.alert ? 5 : 50, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function opinionQuery(opinion: number) {
  return queryOptions({
    queryKey: [...keys.opinion, "one", opinion],
    queryFn: () => answer(api.GET("/api/opinions/{opinion}", { params: { path: { opinion } } })),
  });
}

export const watchListsQuery = queryOptions({
  queryKey: [...keys.opinion, "lists"],
  queryFn: () => answer(api.GET("/api/opinion-lists")),
});

export const sourcesQuery = queryOptions({
  queryKey: [...keys.opinion, "sources"],
  queryFn: () => answer(api.GET("/api/opinion-sources")),
});
