import { isInDoubt, retryDelay } from "./retry-policy.ts";

type Line = {
  /** Ends after the time, or sooner when the network is back. */
  wait: (milliseconds: number) => Promise<void>;
  /** The network is away; the deed waits for it. */
  onWaiting: () => void;
  signal: AbortSignal;
};

/** Tries until the house itself answers, yes or no; only a cut line is tried again. */
export async function sendUntilAnswered<Answer>(
  attempt: () => Promise<Answer>,
  { wait, onWaiting, signal }: Line,
): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isInDoubt(error) || signal.aborted) throw error;
      onWaiting();
    }
    await wait(retryDelay(tries));
    signal.throwIfAborted();
  }
}
