import type { FieldProblem, Problem } from "./api/problem.ts";
import type { Words } from "./locales/zh.ts";

/** What a person reads when something was not done. The house's own words come first: it knows what it refused. */
export function problemWords(problem: Problem, { problems }: Words): string {
  if (problem.status === 0) return problems.noAnswer;
  if (problem.status === 429 && problem.retryAfterSeconds)
    return problems.throttled(problem.retryAfterSeconds);
  return problem.title || problems.fault;
}

/** The hint for one field of what was sent, or null when the house had nothing against it. */
export function fieldWords(problem: Problem | null, at: string, words: Words): string | null {
  const found = problem?.fields.find((field) => field.at === at || field.at.startsWith(`${at}/`));
  return found ? hintOf(found, words) : null;
}

function hintOf({ code, most, least }: FieldProblem, { problems: { fields } }: Words): string {
  if (code === "too_long" && most !== undefined) return fields.too_long(most);
  if (code === "too_short" && least !== undefined) return fields.too_short(least);
  if (code === "missing" || code === "unstorable_character") return fields[code];
  return fields.not_valid;
}
