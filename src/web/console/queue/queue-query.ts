import { infiniteQueryOptions } from "@tanstack/react-query";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";
import type { QueueSearch } from "./queue-search.ts";

export type QueueName = NonNullable<
  NonNullable<operations["listComplaints"]["parameters"]["query"]>["queue"]
>;

const pageSize = 50;
/** A list longer than this is narrowed, not scrolled. */
export const mostPages = 10;

/** A queue, page by page; each page begins after the last row of the one before. */
export function queueQuery(queue: QueueName, search: QueueSearch = {}) {
  return infiniteQueryOptions({
    queryKey: [...keys.lists, queue, search],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET("/api/complaints", {
          params: { query: { ...search, queue, limit: pageSize, after: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (previous, query) => (query?.queryKey[1] === queue ? previous : undefined),
  });
}
