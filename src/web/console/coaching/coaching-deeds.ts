import { answer, api, once } from "../api.ts";

type Seen = { version: number };

/** What colleague and coach do to a task, one call each. */
export function readLesson(id: string) {
  return (body: Seen, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/lesson-read", sent(id, key, body)));
}

export function handInExercise(id: string) {
  return (body: Seen & { answer: string }, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/exercise", sent(id, key, body)));
}

export function reviewExercise(id: string) {
  return (body: Seen & { isPassed: boolean; words: string }, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/exercise-review", sent(id, key, body)));
}

export function noteTalk(id: string) {
  return (body: Seen & { words: string }, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/talk", sent(id, key, body)));
}

export function acknowledgeTalk(id: string) {
  return (body: Seen & { words?: string }, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/acknowledge", sent(id, key, body)));
}

export function reply(id: string) {
  return (body: { words: string }, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/replies", sent(id, key, body)));
}

export function moveDue(id: string) {
  return (body: Seen & { dueAt: string; words: string }, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/due", sent(id, key, body)));
}

export function endRecheck(id: string) {
  return (body: Seen & { words: string }, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/end-recheck", sent(id, key, body)));
}

export function cancelCoaching(id: string) {
  return (body: Seen & { words: string }, key: string) =>
    answer(api.POST("/api/coaching-tasks/{id}/cancel", sent(id, key, body)));
}

function sent<Body>(id: string, key: string, body: Body) {
  return { params: { path: { id } }, headers: once(key), body };
}
