import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api, once } from "../api.ts";
import { keys } from "../keys.ts";

export type KeptPlan = components["schemas"]["SamplingPlan"];
export type Plan = KeptPlan["plan"];
export type Preview = components["schemas"]["SamplePreview"];
export type Draw = components["schemas"]["SampleDraw"];
export type Stratum = components["schemas"]["SampleStratum"];
export type Estimates = components["schemas"]["SampleEstimate"];
export type Estimate = NonNullable<Estimates["score"]>;
export type Item = components["schemas"]["SampleItem"];
export type DrawRecord = operations["readSampleDraw"]["responses"][200]["content"]["application/json"];

export const plansQuery = infiniteQueryOptions({
  queryKey: [...keys.sampling, "plans"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/sampling-plans", { params: { query: { limit: 20, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const drawsQuery = infiniteQueryOptions({
  queryKey: [...keys.sampling, "draws"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/sample-draws", { params: { query: { limit: 20, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

/** What a plan as entered would draw; while the next answer comes, the last one stays. */
export function previewQuery(plan: Plan | null, planId: string | undefined) {
  return queryOptions({
    queryKey: [...keys.sampling, "preview", planId, plan],
    queryFn: (): Promise<Preview> =>
      answer(
        api.POST("/api/sample-preview", {
          body: { plan: plan!, planId },
          headers: once(crypto.randomUUID()),
        }),
      ),
    enabled: plan !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function drawQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.sampling, "draw", id],
    queryFn: () => answer(api.GET("/api/sample-draws/{id}", { params: { path: { id } } })),
  });
}

export function estimateQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.sampling, "estimate", id],
    queryFn: () => answer(api.GET("/api/sample-draws/{id}/estimate", { params: { path: { id } } })),
  });
}

export function checkQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.sampling, "check", id],
    queryFn: () => answer(api.GET("/api/sample-draws/{id}/check", { params: { path: { id } } })),
    enabled: false,
  });
}

export function itemsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.sampling, "items", id],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/sample-draws/{id}/items", {
          params: { path: { id }, query: { limit: 30, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
