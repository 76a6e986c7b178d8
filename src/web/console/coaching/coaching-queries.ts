import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

type Answer<Name extends "listCoachingSuggestions" | "listCoachable" | "listTeaching"> =
  operations[Name]["responses"][200]["content"]["application/json"];
export type CoachingTask = components["schemas"]["CoachingTask"];
export type WholeTask = components["schemas"]["CoachingTaskWhole"];
export type Suggestion = Answer<"listCoachingSuggestions">["rows"][number];
export type Coachable = Answer<"listCoachable">["rows"][number];
export type ListState = "open" | "late" | "done";

export function coachingTasksQuery(state: ListState) {
  return infiniteQueryOptions({
    queryKey: [...keys.coaching, "list", state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/coaching-tasks", { params: { query: { state, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function coachingTaskQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.coaching, "task", id],
    queryFn: (): Promise<WholeTask> =>
      answer(api.GET("/api/coaching-tasks/{id}", { params: { path: { id } } })),
  });
}

export const suggestionsQuery = queryOptions({
  queryKey: [...keys.coaching, "suggestions"],
  queryFn: (): Promise<Answer<"listCoachingSuggestions">> => answer(api.GET("/api/coaching-suggestions")),
});

export const teachingQuery = queryOptions({
  queryKey: [...keys.coaching, "teaching"],
  queryFn: (): Promise<Answer<"listTeaching">> => answer(api.GET("/api/teaching")),
});

export function coachableQuery(staffId: string | undefined) {
  return queryOptions({
    queryKey: [...keys.coaching, "coachable", staffId],
    queryFn: (): Promise<Answer<"listCoachable">> =>
      answer(api.GET("/api/coachable-findings", { params: { query: { staffId: staffId! } } })),
    enabled: staffId !== undefined,
  });
}
