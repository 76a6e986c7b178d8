import { useQueryClient } from "@tanstack/react-query";
import { keys } from "../keys.ts";
import { useCommand } from "../use-command.ts";

/** One deed on a coaching task; afterwards all that shows it is read again. */
export function useCoachingDeed<Body>(
  send: (body: Body, key: string) => Promise<unknown>,
  onDone?: () => void,
) {
  const client = useQueryClient();
  return useCommand(send, {
    onSuccess: () => {
      client.invalidateQueries({ queryKey: keys.coaching });
      client.invalidateQueries({ queryKey: keys.myCoaching });
      onDone?.();
    },
  });
}
