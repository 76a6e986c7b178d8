import { infiniteQueryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type LostKind = "complained" | "silent";
export type LostCustomer = components["schemas"]["LostCustomer"];
export type WinBack = components["schemas"]["WinBack"];

export function lostQuery(kind: LostKind) {
  return infiniteQueryOptions({
    queryKey: [...keys.lostCustomers, kind],
    queryFn: async ({ pageParam }) => {
      const { rows, next } = await answer(
        api.GET("/api/lost-customers", { params: { query: { kind, limit: 20, after: pageParam } } }),
      );
      return { rows: rows.map((row) => ({ ...row, id: row.customer.id })), next };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function winBacksQuery(state: "open" | "done") {
  return infiniteQueryOptions({
    queryKey: [...keys.lostCustomers, "tasks", state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/win-backs", { params: { query: { state, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
