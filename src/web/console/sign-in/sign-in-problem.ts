import type { Problem } from "../problem.ts";

/** The sign-in library answers in English only: what a person can act on is said in our own words. */
export function signInProblem(problem: Problem, wrong: string, tooMany: string): string {
  if (problem.status === 429) return tooMany;
  return [400, 401, 403].includes(problem.status) ? wrong : problem.message;
}
