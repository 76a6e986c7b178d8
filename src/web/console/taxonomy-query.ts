import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./api.ts";
import { keys } from "./keys.ts";

/** The category tree and other terms, in both languages. */
export const taxonomyQuery = queryOptions({
  queryKey: keys.taxonomy,
  queryFn: () => answer(api.GET("/api/taxonomy")),
  staleTime: Number.POSITIVE_INFINITY,
});
