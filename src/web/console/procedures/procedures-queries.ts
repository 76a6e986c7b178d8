import { queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type ProcedureRow = components["schemas"]["ProcedureRow"];
export type Procedure = components["schemas"]["Procedure"];
export type Content = components["schemas"]["ProcedureContent"];
export type Change = NonNullable<Procedure["changes"]>[number];

export const proceduresQuery = queryOptions({
  queryKey: [...keys.procedures, "all"],
  queryFn: () => answer(api.GET("/api/procedures")),
});

export function procedureQuery(code: string) {
  return queryOptions({
    queryKey: [...keys.procedures, "one", code],
    queryFn: () => answer(api.GET("/api/procedures/{code}", { params: { path: { code } } })),
  });
}

export function readersQuery(code: string) {
  return queryOptions({
    queryKey: [...keys.procedures, "readers", code],
    queryFn: () => answer(api.GET("/api/procedures/{code}/readers", { params: { path: { code } } })),
  });
}

export function caseProceduresQuery(number: string, state: string) {
  return queryOptions({
    queryKey: [...keys.procedures, "case", number, state],
    queryFn: () => answer(api.GET("/api/complaints/{number}/procedures", { params: { path: { number } } })),
  });
}
