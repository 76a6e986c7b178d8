import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./api.ts";
import { keys } from "./keys.ts";

/** The first hundred colleagues, enough to choose one from; larger houses search by name. */
export const staffQuery = queryOptions({
  queryKey: keys.staff,
  queryFn: () => answer(api.GET("/api/staff", { params: { query: { limit: 100 } } })),
  staleTime: 60_000,
});
