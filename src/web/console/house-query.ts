import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./api.ts";
import { keys } from "./keys.ts";

/** Shops, departments, grades with limits, roles with permissions. */
export const houseQuery = queryOptions({
  queryKey: keys.house,
  queryFn: () => answer(api.GET("/api/house")),
  staleTime: 60_000,
});
