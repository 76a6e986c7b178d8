import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../../api.ts";
import { keys } from "../../keys.ts";

export const templatesQuery = queryOptions({
  queryKey: keys.templates,
  queryFn: () => answer(api.GET("/api/request-templates")),
  staleTime: 60_000,
});

export const causesQuery = queryOptions({
  queryKey: keys.causes,
  queryFn: () => answer(api.GET("/api/causes")),
  staleTime: 60_000,
});

/** Kept beneath the complaint, so that whatever makes the case be read again reads its evidence again too. */
export function evidenceQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.complaint(number), "evidence"],
    queryFn: () => answer(api.GET("/api/complaints/{number}/evidence", { params: { path: { number } } })),
  });
}
