import { queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type RecallFile = components["schemas"]["RecallFile"];

export function recallQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "recall", number],
    queryFn: () => answer(api.GET("/api/alerts/{number}/recall", { params: { path: { number } } })),
  });
}
