import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type AppealState = "open" | "ruled";
export type QueuedAppeal = components["schemas"]["QueuedAppeal"];
export type ReadAppeal = operations["readAppeal"]["responses"][200]["content"]["application/json"];

/** Appeals that wait for a ruling, or the last ones ruled, page by page. */
export function appealsQuery(state: AppealState) {
  return infiniteQueryOptions({
    queryKey: [...keys.appeals, state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/appeals", { params: { query: { state, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function appealQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.appeals, "one", id],
    queryFn: () => answer(api.GET("/api/appeals/{id}", { params: { path: { id } } })),
  });
}

export const appealPolicyQuery = queryOptions({
  queryKey: [...keys.appeals, "policy"],
  queryFn: () => answer(api.GET("/api/appeal-policy")),
});
