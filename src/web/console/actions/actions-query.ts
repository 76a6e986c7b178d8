import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type MassAction = components["schemas"]["MassAction"];
export type MassActionFile = components["schemas"]["MassActionFile"];
export type Recipients = operations["listRecipients"]["responses"][200]["content"]["application/json"];
export type RecipientState = Recipients["rows"][number]["state"];
export type Which = "open" | "ended";

export function actionsQuery(which: Which) {
  return infiniteQueryOptions({
    queryKey: [...keys.actions, which],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/actions", { params: { query: { which, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function actionQuery(number: number) {
  return queryOptions({
    queryKey: [...keys.actions, "one", number],
    queryFn: () => answer(api.GET("/api/actions/{action}", { params: { path: { action: number } } })),
  });
}

export function recipientsQuery(number: number, state: RecipientState | undefined) {
  return infiniteQueryOptions({
    queryKey: [...keys.actions, "one", number, "recipients", state ?? "all"],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/actions/{action}/recipients", {
          params: { path: { action: number }, query: { state, after: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
