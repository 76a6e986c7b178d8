import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Head = components["schemas"]["CaseReviewHead"];
export type AgendaItem = components["schemas"]["CaseReviewItem"];
export type Action = components["schemas"]["ReviewAction"];
export type Review = operations["readCaseReview"]["responses"][200]["content"]["application/json"];

export const reviewsQuery = infiniteQueryOptions({
  queryKey: [...keys.caseReviews, "all"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/case-reviews", { params: { query: { limit: 20, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export function reviewQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.caseReviews, "one", id],
    queryFn: () => answer(api.GET("/api/case-reviews/{id}", { params: { path: { id } } })),
  });
}

export const actionsQuery = infiniteQueryOptions({
  queryKey: [...keys.caseReviews, "actions"],
  queryFn: ({ pageParam }) =>
    answer(
      api.GET("/api/case-review-actions", {
        params: { query: { whose: "all", limit: 20, after: pageParam } },
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});
