import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Period = { from?: string; to?: string };
export type OwnFigure = components["schemas"]["OwnFigure"];
export type TeamFigure = components["schemas"]["TeamFigure"];
export type Indicator = OwnFigure["indicator"];
export type Unit = Indicator["unit"];
export type Measured = OwnFigure["own"];
export type TrendFigures = components["schemas"]["Trend"];
export type TrendChart = NonNullable<TrendFigures["watch"]>["chart"];
export type QualityLink = components["schemas"]["QualityLink"];
export type Team = operations["readTeamPerformance"]["responses"][200]["content"]["application/json"];
export type By = Team["by"];

export function ownPerformanceQuery(period: Period) {
  return queryOptions({
    queryKey: [...keys.performance, "mine", period],
    queryFn: () => answer(api.GET("/api/performance/mine", { params: { query: period } })),
  });
}

export function teamPerformanceQuery(by: By, period: Period) {
  return queryOptions({
    queryKey: [...keys.performance, "team", by, period],
    queryFn: () => answer(api.GET("/api/performance", { params: { query: { by, ...period } } })),
  });
}

/** One's own trend, or with `staffId` (null: of the whole house) somebody's in the team. */
export function trendQuery(indicator: string, chart: TrendChart, period: Period, staffId?: string | null) {
  const query = { indicator, chart, ...period };
  return queryOptions({
    queryKey: [...keys.performance, "trend", indicator, chart, staffId, period],
    queryFn: () =>
      staffId === undefined
        ? answer(api.GET("/api/performance/mine/trend", { params: { query } }))
        : answer(
            api.GET("/api/performance/trend", {
              params: { query: { ...query, staffId: staffId ?? undefined } },
            }),
          ),
  });
}

export function sourcesQuery(indicator: string, period: Period, staffId?: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.performance, "sources", indicator, staffId, period],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) => {
      const query = { indicator, ...period, after, limit: 10 };
      return staffId
        ? answer(api.GET("/api/performance/staff/{id}/sources", { params: { path: { id: staffId }, query } }))
        : answer(api.GET("/api/performance/mine/sources", { params: { query } }));
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function qualityLinkQuery(period: Period) {
  return queryOptions({
    queryKey: [...keys.performance, "quality-link", period],
    queryFn: () => answer(api.GET("/api/performance/quality-link", { params: { query: period } })),
  });
}
