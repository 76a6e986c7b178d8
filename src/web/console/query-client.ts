import { QueryCache, QueryClient } from "@tanstack/react-query";
import { keys } from "./keys.ts";
import { isProblem } from "./problem.ts";

/** Reads again on failures that may pass, never on a refusal. A lost session leads to the sign-in page. */
export function openQueryClient(onSessionLost: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      // Without data nobody was signed in yet, and the router asks them to.
      onError: (error, query) => {
        const isMe = query.queryKey[0] === keys.me[0];
        if (isProblem(error) && error.status === 401 && !(isMe && query.state.data === undefined))
          onSessionLost();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: mayPass,
        retryDelay: (tries) => Math.min(1_000 * 2 ** tries, 8_000),
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export function mayPass(tries: number, error: unknown): boolean {
  if (tries >= 2) return false;
  return !isProblem(error) || error.status === 0 || error.status >= 500;
}
