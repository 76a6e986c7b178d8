import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type RecallFile = components["schemas"]["RecallFile"];

export function recallQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "recall", number],
    queryFn: () => answer(api.GET("/api/alerts/{number}/recall", { params: { path: { number } } })),
  });
}

type RecallLines = operations["listRecallLines"]["responses"][200]["content"]["application/json"];
export type RecallLine = RecallLines["rows"][number];
export type WhichLines = "all" | "silent" | "answered" | "open";

export function recallLinesQuery(number: string, which: WhichLines) {
  return infiniteQueryOptions({
    queryKey: [...keys.alerts, "recall", number, "lines", which],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/alerts/{number}/recall/lines", {
          params: { path: { number }, query: { which, after: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
