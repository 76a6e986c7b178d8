import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { intentionKeys } from "./intention-keys.ts";
import type { Problem } from "./problem.ts";

/**
 * A deed: `send` gets what was entered and the idempotency key. Sending the same words again after a failure uses the
 * same key, so a request that did arrive is not done twice.
 */
export function useCommand<Entered, Answer>(
  send: (entered: Entered, key: string) => Promise<Answer>,
  options: Omit<UseMutationOptions<Answer, Problem, Entered>, "mutationFn"> = {},
) {
  const keys = useRef(intentionKeys());
  return useMutation<Answer, Problem, Entered>({
    ...options,
    mutationFn: async (entered) => {
      const answer = await send(entered, keys.current.keyOf(entered));
      keys.current.done();
      return answer;
    },
  });
}
