import { useEffect, useRef, useState } from "react";
import { Problem } from "../api/problem.ts";
import { type Intention, intend } from "./intention.ts";
import { sendUntilAnswered } from "./send-until-answered.ts";
import { waitForNetwork } from "./wait-for-network.ts";

export type Command<Content> = {
  /** "waiting": the line is cut, and it is tried again by itself. */
  phase: "idle" | "sending" | "waiting";
  /** The house's refusal of the last try. */
  problem: Problem | null;
  send(content: Content): void;
  /** While waiting: tries at once. */
  retryNow(): void;
};

type Options<Content, Answer> = {
  run: (content: Content, key: string) => Promise<Answer>;
  /** The deed stays under way until this is over, so that a page closed in between takes it up again. */
  onDone: (answer: Answer) => void | Promise<void>;
  /** What is under way, to be kept over a reload; null once the house has answered. */
  onIntention?: (intention: Intention<Content> | null) => void;
  /** What was under way before the reload. */
  unfinished?: Intention<Content> | null;
};

/** One deed at a time, tried under one idempotency key until the house has answered yes or no. */
export function useCommand<Content, Answer>(options: Options<Content, Answer>): Command<Content> {
  const [phase, setPhase] = useState<Command<Content>["phase"]>("idle");
  const [problem, setProblem] = useState<Problem | null>(null);
  const last = useRef(options.unfinished ?? null);
  const pause = useRef(new AbortController());
  const leaving = useSignalOfLeaving();

  function send(content: Content): void {
    if (phase !== "idle") return;
    last.current = intend(content, last.current);
    options.onIntention?.(last.current);
    setPhase("sending");
    setProblem(null);
    keepSending(last.current).then(settle, refuse);
  }

  function keepSending({ content, key }: Intention<Content>): Promise<Answer> {
    const signal = leaving();
    return sendUntilAnswered(() => options.run(content, key), {
      signal,
      onWaiting: () => setPhase("waiting"),
      wait: (milliseconds) => {
        pause.current = new AbortController();
        signal.addEventListener("abort", () => pause.current.abort(), { signal: pause.current.signal });
        return waitForNetwork(milliseconds, pause.current.signal);
      },
    });
  }

  async function settle(answer: Answer): Promise<void> {
    await options.onDone(answer);
    last.current = null;
    options.onIntention?.(null);
    setPhase("idle");
  }

  // When the page was left in the middle, the intention stays kept and is taken up again on return.
  function refuse(error: unknown): void {
    if (leaving().aborted) return;
    if (!(error instanceof Problem)) throw error;
    options.onIntention?.(null);
    setPhase("idle");
    setProblem(error);
  }

  return { phase, problem, send, retryNow: () => pause.current.abort() };
}

/** A signal that aborts when the part leaves the page. */
function useSignalOfLeaving(): () => AbortSignal {
  const leaving = useRef(new AbortController());
  useEffect(() => {
    if (leaving.current.signal.aborted) leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  return () => leaving.current.signal;
}
