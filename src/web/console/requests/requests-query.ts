import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type RequestState = "open" | "answered";

/** The department's questions; the newest hundred are enough for a desk. */
export function requestsQuery(state: RequestState) {
  return queryOptions({
    queryKey: [...keys.requests, state],
    queryFn: () => answer(api.GET("/api/department-requests", { params: { query: { state, limit: 100 } } })),
  });
}
