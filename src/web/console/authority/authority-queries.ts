import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export const budgetsQuery = queryOptions({
  queryKey: [...keys.authority, "budgets"],
  queryFn: () => answer(api.GET("/api/goodwill-budgets")),
});

export const chainsQuery = queryOptions({
  queryKey: [...keys.authority, "chains"],
  queryFn: () => answer(api.GET("/api/approval-chains")),
});

export const delegationsQuery = queryOptions({
  queryKey: [...keys.authority, "delegations"],
  queryFn: () => answer(api.GET("/api/delegations")),
});

export const outliersQuery = queryOptions({
  queryKey: [...keys.authority, "outliers"],
  queryFn: () => answer(api.GET("/api/remedy-outliers", { params: { query: { days: 180, limit: 100 } } })),
});
