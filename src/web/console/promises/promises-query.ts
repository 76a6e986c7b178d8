import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type PromiseRow = components["schemas"]["PromiseRow"];
export const promiseViews = ["mine", "at_risk", "broken", "all_open"] as const;
export type PromiseView = (typeof promiseViews)[number];

export function promisesQuery(view: PromiseView, departmentId: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...keys.promises, view, departmentId ?? "all"],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/promises", { params: { query: { view, departmentId, after: pageParam, limit: 30 } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export const promiseFiguresQuery = queryOptions({
  queryKey: [...keys.promises, "figures"],
  queryFn: () => answer(api.GET("/api/promises/figures")),
  staleTime: 60_000,
});
