import { queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

type Answer<Name extends "readMyLearning" | "readMyCourse"> =
  operations[Name]["responses"][200]["content"]["application/json"];
export type MyLearning = Answer<"readMyLearning">;
export type MyCourse = Answer<"readMyCourse">;
export type Attempt = components["schemas"]["QuizAttempt"];
export type Certificate = components["schemas"]["Certificate"];

export const myLearningQuery = queryOptions({
  queryKey: keys.learning,
  queryFn: (): Promise<MyLearning> => answer(api.GET("/api/my-learning")),
});

export const myCoachingQuery = queryOptions({
  queryKey: keys.myCoaching,
  queryFn: () => answer(api.GET("/api/my-coaching")),
});

export function myCourseQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.learning, "course", id],
    queryFn: (): Promise<MyCourse> =>
      answer(api.GET("/api/my-learning/courses/{id}", { params: { path: { id } } })),
  });
}

export function attemptQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.learning, "attempt", id],
    queryFn: (): Promise<Attempt> => answer(api.GET("/api/quiz-attempts/{id}", { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
