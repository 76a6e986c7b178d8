import { queryOptions } from "@tanstack/react-query";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Versioned =
  operations["listIndicators"]["responses"][200]["content"]["application/json"]["rows"][number];
export type Trial = operations["tryIndicator"]["responses"][200]["content"]["application/json"];

export const indicatorsQuery = queryOptions({
  queryKey: keys.indicators,
  queryFn: () => answer(api.GET("/api/indicators")),
});
