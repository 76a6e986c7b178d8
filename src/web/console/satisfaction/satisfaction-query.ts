import { queryOptions } from "@tanstack/react-query";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type SurveyKind = "closing" | "later";
export type Figures = operations["readSatisfaction"]["responses"][200]["content"]["application/json"];

export function satisfactionQuery(kind: SurveyKind, span: { from?: string; to?: string }) {
  return queryOptions({
    queryKey: [...keys.satisfaction, kind, span],
    queryFn: (): Promise<Figures> =>
      answer(api.GET("/api/satisfaction", { params: { query: { kind, ...span } } })),
  });
}
