import { infiniteQueryOptions } from "@tanstack/react-query";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type ObjectionState = "open" | "decided";
export type ObjectionRow =
  operations["listObjections"]["responses"][200]["content"]["application/json"]["rows"][number];

/** Objections that wait for a review, or the last ones decided, page by page. */
export function objectionsQuery(state: ObjectionState) {
  return infiniteQueryOptions({
    queryKey: [...keys.objections, state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/objections", { params: { query: { state, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
