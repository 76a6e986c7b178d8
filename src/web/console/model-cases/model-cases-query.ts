import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { type ModelScene, modelScenes } from "../../../shared/api/praise-routes.ts";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type ModelCase = components["schemas"]["ModelCase"];
export type Praise = components["schemas"]["Praise"];
export type Shelf = "published" | "nominated" | "withdrawn";
export type Wanted = { state: Shelf; scene?: ModelScene; q?: string };

export const scenes = modelScenes;

export function modelCasesQuery(wanted: Wanted) {
  return infiniteQueryOptions({
    queryKey: [...keys.modelCases, wanted],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/model-cases", { params: { query: { ...wanted, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function modelCaseQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.modelCases, "one", id],
    queryFn: () => answer(api.GET("/api/model-cases/{id}", { params: { path: { id } } })),
  });
}

export function praisesQuery(whose: "house" | "mine") {
  return infiniteQueryOptions({
    queryKey: [...keys.praises, whose],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/praises", { params: { query: { whose, limit: 10, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export const occasionsQuery = infiniteQueryOptions({
  queryKey: [...keys.praises, "occasions"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/praise-occasions", { params: { query: { limit: 10, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export function maskedQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.modelCases, "masked", number],
    queryFn: () =>
      answer(api.GET("/api/complaints/{number}/masked-messages", { params: { path: { number } } })),
    enabled: number !== "",
  });
}
