import { infiniteQueryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export const orderStates = ["stuck", "by_hand", "under_way", "done"] as const;
export type DeskState = (typeof orderStates)[number] | "mismatch";

/** Orders to the outside, a page at a time. */
export function ordersQuery(state: (typeof orderStates)[number]) {
  return infiniteQueryOptions({
    queryKey: [...keys.execution, state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/gateway-orders", { params: { query: { state, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Where the other side's statement and the record differ. */
export const mismatchesQuery = infiniteQueryOptions({
  queryKey: [...keys.execution, "mismatch"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/gateway-mismatches", { params: { query: { after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});
