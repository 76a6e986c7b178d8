import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import type { StaffView } from "../../../shared/api/staff-view.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Evaluation = components["schemas"]["EvaluationView"];
export type DeskItem = components["schemas"]["DeskItem"];
export type EvaluationRow = components["schemas"]["EvaluationRow"];
export type Desk = operations["readEvaluationDesk"]["responses"][200]["content"]["application/json"];

export const deskQuery = infiniteQueryOptions({
  queryKey: [...keys.evaluations, "desk"],
  queryFn: ({ pageParam, signal }): Promise<Desk> =>
    answer(api.GET("/api/evaluation-desk", { params: { query: { after: pageParam, limit: 50 } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

/** What this person has submitted; without an evaluator everybody's. */
export function doneQuery(evaluatorId?: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.evaluations, "done", evaluatorId ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/evaluations", { params: { query: { after: pageParam, evaluatorId } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function evaluationQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.evaluations, id],
    queryFn: ({ signal }): Promise<Evaluation> =>
      answer(api.GET("/api/evaluations/{id}", { params: { path: { id } }, signal })),
    // What is typed here is newer than what stands there: it is read again only when asked for.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function evaluatedCaseQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.evaluations, id, "case"],
    queryFn: ({ signal }): Promise<StaffView> =>
      answer(api.GET("/api/evaluations/{id}/case", { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });
}
