import { useCallback, useEffect, useMemo, useState } from "react";
import { openLive, readMine } from "../api/my-calls.ts";
import { Problem } from "../api/problem.ts";
import type { CustomerView } from "../api/types.ts";
import { waitForNetwork } from "../sending/wait-for-network.ts";
import { followLive } from "./follow-live.ts";
import { oneAtATime } from "./one-at-a-time.ts";

export type Complaint = {
  view: CustomerView | null;
  /** Why the last reading failed. */
  problem: Problem | null;
  isLive: boolean;
  refresh(): void;
  /** The complaint as a deed left it. */
  take(view: CustomerView): void;
};

/** My complaint, read again whenever something happens to it. */
export function useComplaint(token: string): Complaint {
  const [view, setView] = useState<CustomerView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isLive, setLive] = useState(true);

  const take = useCallback((next: CustomerView) => {
    setProblem(null);
    // A reading that was on its way during a deed arrives after the deed's own answer.
    setView((now) => (now && now.version > next.version ? now : next));
  }, []);

  const refresh = useMemo(
    () => oneAtATime(() => readMine(token).then(take, refused(setProblem))),
    [token, take],
  );

  useEffect(() => {
    const left = new AbortController();
    refresh();
    // A line cut while the phone slept still looks open for a while.
    window.addEventListener("online", refresh, { signal: left.signal });
    document.addEventListener("visibilitychange", () => document.hidden || refresh(), {
      signal: left.signal,
    });
    void followLive({
      open: (lastEventId, signal) => openLive(token, lastEventId, signal),
      onHint: refresh,
      onLine: setLive,
      wait: waitForNetwork,
      signal: left.signal,
    });
    return () => left.abort();
  }, [token, refresh]);

  return { view, problem, isLive, refresh, take };
}

function refused(show: (problem: Problem) => void) {
  return (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    show(error);
  };
}
