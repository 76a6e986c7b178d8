import { infiniteQueryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Recovery = components["schemas"]["Recovery"];
export type RecoveryShelf = "all" | "drafted" | "sent" | "agreed" | "received";

const pageSize = 30;

/** Claims on responsible parties, the latest change first. */
export function recoveriesQuery(shelf: RecoveryShelf) {
  const state = shelf === "all" ? undefined : shelf;
  return infiniteQueryOptions({
    queryKey: [...keys.recoveries, shelf],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/recoveries", { params: { query: { state, limit: pageSize, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
