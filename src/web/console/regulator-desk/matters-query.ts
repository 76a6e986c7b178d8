import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Matter = components["schemas"]["RegulatorDeskMatter"];
export type Statistics = components["schemas"]["RegulatorStatistics"];
export type MatterState = "open" | "late" | "ended";
export type MatterKind = Matter["kind"];

/** Matters in one state, of one kind or all, page by page. */
export function mattersQuery(state: MatterState, kind: MatterKind | undefined) {
  return infiniteQueryOptions({
    queryKey: [...keys.regulator, state, kind],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/regulator-matters", {
          params: { query: { state, kind, limit: 20, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export const statisticsQuery = queryOptions({
  queryKey: [...keys.regulator, "statistics"],
  queryFn: () => answer(api.GET("/api/regulator-statistics")),
});
