import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type DataRequest = components["schemas"]["DataRequest"];
export type RetentionRule = components["schemas"]["RetentionRule"];
export type RequestShelf = "open" | "answered";

export function dataRequestsQuery(state: RequestShelf) {
  return infiniteQueryOptions({
    queryKey: [...keys.privacy, "requests", state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/data-requests", { params: { query: { state, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function dataRequestQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.privacy, "request", id],
    queryFn: () => answer(api.GET("/api/data-requests/{id}", { params: { path: { id } } })),
  });
}

export const retentionQuery = queryOptions({
  queryKey: [...keys.privacy, "retention"],
  queryFn: () => answer(api.GET("/api/retention")),
});

export const dueQuery = queryOptions({
  queryKey: [...keys.privacy, "due"],
  queryFn: () => answer(api.GET("/api/retention/due")),
});

export const revealsQuery = infiniteQueryOptions({
  queryKey: [...keys.privacy, "reveals"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/reveals", { params: { query: { limit: 50, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});
