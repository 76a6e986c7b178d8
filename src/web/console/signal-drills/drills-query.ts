import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type DrillHead = components["schemas"]["SignalDrillHead"];
export type Drill = components["schemas"]["SignalDrill"];

export const drillsQuery = infiniteQueryOptions({
  queryKey: [...keys.signals, "drills"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/signal-drills", { params: { query: { limit: 20, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export function drillQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.signals, "drill", id],
    queryFn: () => answer(api.GET("/api/signal-drills/{id}", { params: { path: { id } } })),
  });
}

/** Batches a drill can be about, whose code holds these letters. */
export function batchesQuery(find: string) {
  return queryOptions({
    queryKey: [...keys.signals, "drill-batches", find],
    queryFn: () => answer(api.GET("/api/signal-drill-batches", { params: { query: find ? { find } : {} } })),
    placeholderData: (before) => before,
  });
}
