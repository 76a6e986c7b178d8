import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type AlertHead = components["schemas"]["AlertHead"];
export type AlertCall = components["schemas"]["AlertCall"];
export type AlertPlan = components["schemas"]["AlertPlan"];
export type LevelOffer = components["schemas"]["LevelOffer"];
export type PlanParty = components["schemas"]["PlanParty"];
export type OnCall = components["schemas"]["OnCall"];
export type MyCall = components["schemas"]["MyCall"];
export type AlertFile = operations["readAlert"]["responses"][200]["content"]["application/json"];
export type Level = AlertHead["level"];
export type ShownComplaints = "open" | "all";
export type Show = "open" | "ended" | "all";

export const levels = ["blue", "yellow", "orange", "red"] as const satisfies readonly Level[];

export function alertsQuery(show: Show) {
  return infiniteQueryOptions({
    queryKey: [...keys.alerts, "list", show],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/alerts", { params: { query: { show, limit: 30, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function alertQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "one", number],
    queryFn: () => answer(api.GET("/api/alerts/{number}", { params: { path: { number } } })),
  });
}

export function alertComplaintsQuery(number: string, show: ShownComplaints) {
  return infiniteQueryOptions({
    queryKey: [...keys.alerts, "complaints", number, show],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/alerts/{number}/complaints", {
          params: { path: { number }, query: { show, limit: 20, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function complaintAlertQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "of", number],
    queryFn: () => answer(api.GET("/api/complaints/{number}/alert", { params: { path: { number } } })),
  });
}

export const myCallsQuery = queryOptions({
  queryKey: [...keys.alerts, "mine"],
  queryFn: () => answer(api.GET("/api/alert-calls/mine")),
  // A hint may be lost with the line; nobody must be called in vain.
  refetchInterval: 60_000,
});

export const planQuery = queryOptions({
  queryKey: [...keys.alerts, "plan"],
  queryFn: () => answer(api.GET("/api/alert-plan")),
});

export const onCallQuery = queryOptions({
  queryKey: [...keys.alerts, "on-call"],
  queryFn: () => answer(api.GET("/api/on-call")),
});

export const callTestsQuery = infiniteQueryOptions({
  queryKey: [...keys.alerts, "tests"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/call-tests", { params: { query: { limit: 5, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});
