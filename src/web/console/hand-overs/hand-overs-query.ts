import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

/** Hand-overs that wait for me. */
export const handOversQuery = queryOptions({
  queryKey: keys.handOvers,
  queryFn: () => answer(api.GET("/api/hand-overs")),
});
