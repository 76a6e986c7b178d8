import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type ApprovalState = "waiting" | "decided";

/** Offers that wait for a decision, or the last ones decided. */
export function approvalsQuery(state: ApprovalState) {
  return queryOptions({
    queryKey: [...keys.approvals, state],
    queryFn: () => answer(api.GET("/api/approvals", { params: { query: { state, limit: 100 } } })),
  });
}
