import { infiniteQueryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Checkpoint = components["schemas"]["Checkpoint"];

export const checkpointsQuery = infiniteQueryOptions({
  queryKey: keys.checkpoints,
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/checkpoints", { params: { query: { limit: 30, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});
