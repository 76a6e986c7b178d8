import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type RequestState = "open" | "answered";

const pageSize = 20;

/** The department's questions, page by page. */
export function requestsQuery(state: RequestState) {
  return infiniteQueryOptions({
    queryKey: [...keys.requests, state],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/department-requests", {
          params: { query: { state, limit: pageSize, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Late answers that have climbed to the reader. */
export const lateRequestsQuery = queryOptions({
  queryKey: keys.lateRequests,
  queryFn: () => answer(api.GET("/api/late-requests")),
});
