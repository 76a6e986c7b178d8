import { offline } from "./api.ts";
import { i18n } from "./i18n.ts";
import { problemOf } from "./problem.ts";

/** Calls the sign-in library under /api/auth, which is not part of the house's own contract. */
export async function callAuth<Answer>(path: string, body?: Record<string, unknown>): Promise<Answer> {
  const response = await fetch(`/api/auth/${path}`, {
    method: body ? "POST" : "GET",
    headers: { "Accept-Language": i18n.language, ...(body && { "Content-Type": "application/json" }) },
    body: body && JSON.stringify(body),
  }).catch(() => {
    throw offline();
  });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Answer;
}
