import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type ApprovalState = "waiting" | "decided";

/** Offers that wait for a decision, or the last ones decided, page by page. */
export function approvalsQuery(state: ApprovalState) {
  return infiniteQueryOptions({
    queryKey: [...keys.approvals, state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/approvals", { params: { query: { state, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function approvalQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.approvals, "one", id],
    queryFn: () => answer(api.GET("/api/approvals/{id}", { params: { path: { id } } })),
  });
}
