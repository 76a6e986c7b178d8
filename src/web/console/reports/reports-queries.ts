import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type ReportHead = components["schemas"]["ReportHead"];
export type ReportSection = components["schemas"]["ReportSection"];
export type ReportFigure = components["schemas"]["ReportFigure"];
export type ReportCell = components["schemas"]["ReportCell"];
export type ReportTable = components["schemas"]["ReportTable"];
export type ReportChart = components["schemas"]["ReportChart"];
export type ReportSchedule = components["schemas"]["ReportSchedule"];
export type ReportRecipient = components["schemas"]["ReportRecipient"];
export type ReportDelivery = components["schemas"]["ReportDelivery"];
export type Report = operations["readReport"]["responses"][200]["content"]["application/json"];
export type ReportKind = ReportHead["kind"];
export type ReportLang = ReportRecipient["language"];

export const reportKinds: ReportKind[] = ["day", "week", "month", "quarter"];

export function reportsQuery(kind: ReportKind | "all") {
  return infiniteQueryOptions({
    queryKey: [...keys.reports, "list", kind],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/reports", {
          params: { query: { ...(kind === "all" ? {} : { kind }), after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.reports, id],
    queryFn: () => answer(api.GET("/api/reports/{id}", { params: { path: { id } } })),
  });
}

export function rowsQuery(id: string, figure: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.reports, id, "rows", figure],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/reports/{id}/rows", {
          params: { path: { id }, query: { figure, after: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function deliveriesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.reports, id, "deliveries"],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/reports/{id}/deliveries", { params: { path: { id }, query: { after: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export const scheduleQuery = queryOptions({
  queryKey: [...keys.reports, "schedule"],
  queryFn: () => answer(api.GET("/api/report-schedule")),
});

export const recipientsQuery = infiniteQueryOptions({
  queryKey: [...keys.reports, "recipients"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/report-recipients", { params: { query: { after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});
