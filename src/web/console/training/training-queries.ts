import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

type Answer<Name extends "listCourses" | "listQuizzes" | "listMarks" | "listAudiences" | "readQuizFigures"> =
  operations[Name]["responses"][200]["content"]["application/json"];
export type KnownCourse = Answer<"listCourses">["rows"][number];
export type KnownQuiz = Answer<"listQuizzes">["rows"][number];
export type KnownMark = Answer<"listMarks">["rows"][number];
export type QuizFigures = Answer<"readQuizFigures">;
export type CertificateView = "waiting" | "valid" | "ended";

export const coursesQuery = queryOptions({
  queryKey: [...keys.training, "courses"],
  queryFn: (): Promise<Answer<"listCourses">> => answer(api.GET("/api/courses")),
});

export const quizzesQuery = queryOptions({
  queryKey: [...keys.training, "quizzes"],
  queryFn: (): Promise<Answer<"listQuizzes">> => answer(api.GET("/api/quizzes")),
});

export const marksQuery = queryOptions({
  queryKey: [...keys.training, "marks"],
  queryFn: (): Promise<Answer<"listMarks">> => answer(api.GET("/api/marks")),
});

export const audiencesQuery = queryOptions({
  queryKey: [...keys.training, "audiences"],
  queryFn: (): Promise<Answer<"listAudiences">> => answer(api.GET("/api/course-audiences")),
});

export function figuresQuery(code: string) {
  return queryOptions({
    queryKey: [...keys.training, "figures", code],
    queryFn: (): Promise<QuizFigures> =>
      answer(api.GET("/api/quizzes/{code}/figures", { params: { path: { code } } })),
  });
}

export function resultsQuery(code: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.training, "results", code],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/quizzes/{code}/results", {
          params: { path: { code }, query: { limit: 20, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function assignmentsQuery(state: "open" | "late" | "done") {
  return infiniteQueryOptions({
    queryKey: [...keys.training, "assignments", state],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/course-assignments", { params: { query: { state, limit: 30, after: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function certificatesQuery(state: CertificateView) {
  return infiniteQueryOptions({
    queryKey: [...keys.training, "certificates", state],
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/certificates", { params: { query: { state, limit: 20, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export const uncoveredQuery = infiniteQueryOptions({
  queryKey: [...keys.training, "uncovered"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/uncovered-cases", { params: { query: { limit: 30, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});
