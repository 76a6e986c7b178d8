import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type OwnEvaluation = components["schemas"]["OwnEvaluation"];
export type OwnFile = operations["readMyEvaluation"]["responses"][200]["content"]["application/json"];

/** One's own evaluations, the latest first, page by page. */
export const myEvaluationsQuery = infiniteQueryOptions({
  queryKey: keys.myEvaluations,
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/my-evaluations", { params: { query: { limit: 20, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export function myEvaluationQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.myEvaluations, id],
    queryFn: () => answer(api.GET("/api/my-evaluations/{id}", { params: { path: { id } } })),
  });
}

/** How often appeals succeed in the house. */
export const appealFiguresQuery = queryOptions({
  queryKey: [...keys.appeals, "figures"],
  queryFn: () => answer(api.GET("/api/appeal-figures", { params: { query: {} } })),
});
