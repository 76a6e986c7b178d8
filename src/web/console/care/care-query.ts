import { queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";
import type { Period } from "../performance/performance-query.ts";

export type CareFigures = components["schemas"]["CareFigures"];
export type CareRules = operations["changeCareRules"]["requestBody"]["content"]["application/json"]["rules"];

export function ownCareQuery(period: Period) {
  return queryOptions({
    queryKey: [...keys.care, "mine", period],
    queryFn: () => answer(api.GET("/api/care/mine", { params: { query: period } })),
  });
}

export function teamCareQuery(period: Period) {
  return queryOptions({
    queryKey: [...keys.care, "team", period],
    queryFn: () => answer(api.GET("/api/care", { params: { query: period } })),
  });
}

export const careRulesQuery = queryOptions({
  queryKey: [...keys.care, "rules"],
  queryFn: () => answer(api.GET("/api/care/rules")),
});
