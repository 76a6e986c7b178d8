import { queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type WarRoom = components["schemas"]["WarRoom"];
export type Picture = components["schemas"]["AlertPicture"];
export type Statement = components["schemas"]["AlertStatement"];

export function roomQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "room", number],
    queryFn: () => answer(api.GET("/api/alerts/{number}/room", { params: { path: { number } } })),
  });
}

export function pictureQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "picture", number],
    queryFn: () => answer(api.GET("/api/alerts/{number}/picture", { params: { path: { number } } })),
    // Orders come in without a hint.
    refetchInterval: 60_000,
  });
}

export function statementsQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "statements", number],
    queryFn: () => answer(api.GET("/api/alerts/{number}/statements", { params: { path: { number } } })),
  });
}

export function logQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "log", number],
    queryFn: () =>
      answer(api.GET("/api/alerts/{number}/events", { params: { path: { number }, query: { limit: 50 } } })),
  });
}

export const peopleQuery = queryOptions({
  queryKey: [...keys.alerts, "people"],
  queryFn: () => answer(api.GET("/api/alert-people")),
  staleTime: 5 * 60_000,
});

export function alertAnswerQuery(number: string) {
  return queryOptions({
    queryKey: [...keys.alerts, "answer", number],
    queryFn: () => answer(api.GET("/api/complaints/{number}/alert-answer", { params: { path: { number } } })),
  });
}
