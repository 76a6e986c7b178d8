import createClient from "openapi-fetch";
import type { paths } from "../../shared/api/schema.gen.ts";
import { i18n } from "./i18n.ts";
import { Problem, problemOf } from "./problem.ts";

/** The typed client of the house's API. Every refusal is thrown as a `Problem`; see `answer`. */
export const api = createClient<paths>({ credentials: "same-origin" });

api.use({
  onRequest({ request }) {
    request.headers.set("Accept-Language", i18n.language);
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError({ error }) {
    if (error instanceof Problem || isAborted(error)) return error as Error;
    return offline();
  },
});

/** The body of a call: `await answer(api.GET("/api/me"))`. */
export async function answer<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}

/** Headers of a command. The same key on a retry, so that nothing is done twice; see `useCommand`. */
export function once(key: string): { "Idempotency-Key": string } {
  return { "Idempotency-Key": key };
}

export function offline(): Problem {
  return new Problem(0, "offline", i18n.t("problem.offline"));
}

function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
