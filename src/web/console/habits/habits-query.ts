import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Habits = operations["listHabits"]["responses"][200]["content"]["application/json"];

export function habitsQuery(days: { from?: string; to?: string }) {
  return queryOptions({
    queryKey: [...keys.inspections, "habits", days],
    queryFn: ({ signal }): Promise<Habits> =>
      answer(api.GET("/api/habits", { params: { query: days }, signal })),
    placeholderData: keepPreviousData,
  });
}
