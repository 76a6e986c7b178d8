import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Signal = components["schemas"]["Signal"];
export type SignalFile = components["schemas"]["SignalFile"];
export type SignalState = Signal["state"];

/** Signals in one state, page by page, each with how often signals were right so far. */
export function signalsQuery(state: SignalState) {
  return infiniteQueryOptions({
    queryKey: [...keys.signals, state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/signals", { params: { query: { state, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function signalQuery(number: number) {
  return queryOptions({
    queryKey: [...keys.signals, "one", number],
    queryFn: () => answer(api.GET("/api/signals/{signal}", { params: { path: { signal: number } } })),
  });
}
