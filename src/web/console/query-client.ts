import { QueryCache, QueryClient } from "@tanstack/react-query";
import { isProblem } from "./problem.ts";

/** Reads again on failures that may pass, never on a refusal. A lost session leads to the sign-in page. */
export function openQueryClient(onSessionLost: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isProblem(error) && error.status === 401) onSessionLost();
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
