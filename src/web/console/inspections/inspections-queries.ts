import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type InspectionRow = components["schemas"]["InspectionRow"];
export type InspectionResult = components["schemas"]["InspectionResult"];
export type OfConversation = components["schemas"]["InspectionOfConversation"];
export type InspectionRun = components["schemas"]["InspectionRun"];
export type Inspection = operations["readInspection"]["responses"][200]["content"]["application/json"];
export type Rates = operations["readInspectionRates"]["responses"][200]["content"]["application/json"];
export type Filter = Omit<
  NonNullable<operations["listInspections"]["parameters"]["query"]>,
  "after" | "limit"
>;

export function inspectionsQuery(filter: Filter) {
  return infiniteQueryOptions({
    queryKey: [...keys.inspections, "list", filter],
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET("/api/inspections", { params: { query: { ...filter, after: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function ratesQuery({ staffId, shopId, channel, from, to }: Filter) {
  const query = { staffId, shopId, channel, from, to };
  return queryOptions({
    queryKey: [...keys.inspections, "rates", query],
    queryFn: ({ signal }): Promise<Rates> =>
      answer(api.GET("/api/inspection-rates", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function inspectionQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.inspections, "one", id],
    queryFn: ({ signal }): Promise<Inspection> =>
      answer(api.GET("/api/inspections/{id}", { params: { path: { id } }, signal })),
  });
}

export function complaintInspectionsQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.complaint(number), "inspections"],
    queryFn: ({ signal }) =>
      answer(api.GET("/api/complaints/{number}/inspections", { params: { path: { number } }, signal })),
  });
}

/** Read again and again while a run is on its way, so that its progress moves. */
export const runsQuery = queryOptions({
  queryKey: [...keys.inspections, "runs"],
  queryFn: ({ signal }) =>
    answer(api.GET("/api/inspection-runs", { params: { query: { limit: 10 } }, signal })),
  refetchInterval: ({ state }) =>
    state.data?.rows.some(({ finishedAt }) => finishedAt === null) ? 2_000 : false,
});

export const inspectionRulesQuery = queryOptions({
  queryKey: keys.inspectionRules,
  queryFn: ({ signal }) => answer(api.GET("/api/inspection-rules", { signal })),
});
