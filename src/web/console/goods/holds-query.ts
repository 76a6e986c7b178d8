import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type GoodsHold = components["schemas"]["GoodsHold"];
export type Which = "open" | "ended";

export const holdKinds = ["delisting", "stop_shipping", "batch_hold"] as const;

export function holdsQuery(which: Which) {
  return infiniteQueryOptions({
    queryKey: [...keys.actions, "holds", which],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/goods-holds", { params: { query: { which, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function holdsOfAlertQuery(alert: string) {
  return queryOptions({
    queryKey: [...keys.actions, "holds", "alert", alert],
    queryFn: () =>
      answer(api.GET("/api/goods-holds", { params: { query: { which: "all", limit: 50, alert } } })),
  });
}
