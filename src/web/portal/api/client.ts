import createClient from "openapi-fetch";
import type { paths } from "../../../shared/api/schema.gen.ts";
import { preferredLang } from "../language.ts";
import { noAnswer, Problem, problemFrom } from "./problem.ts";

const patienceMs = 30_000;

/** The typed client of the house's API. What is not a 2xx is thrown as a `Problem`. */
export const client = createClient<paths>({ fetch: impatientFetch });

client.use({
  onRequest({ request }) {
    request.headers.set("accept-language", preferredLang());
  },
  async onResponse({ response }) {
    if (!response.ok) throw problemFrom(response.status, await response.text());
  },
});

/** The body of a call. A line cut while it was on its way counts as no answer. */
export async function answerOf<Answer>(call: Promise<{ data?: Answer }>): Promise<Answer> {
  try {
    return (await call).data as Answer;
  } catch (error) {
    throw error instanceof Problem ? error : noAnswer();
  }
}

/** The same key goes with a command and with every retry of it, so that nothing is done twice. */
export function once(key: string) {
  return { "idempotency-key": key };
}

export function bearing(token: string) {
  return { authorization: `Bearer ${token}` };
}

// A phone that changes cells may wait for minutes on a line that is gone.
function impatientFetch(request: Request): Promise<Response> {
  return fetch(request, { signal: AbortSignal.timeout(patienceMs) });
}
