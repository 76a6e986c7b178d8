import { useEffect, useRef, useState } from "react";
import { answer, api, once } from "../api.ts";

const idleAfterMs = 30_000;
const beatSeconds = 15;
const signsOfWork = ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "timeupdate"] as const;

/**
 * Seconds of work on this evaluation. A second counts while the page is looked at and something was done in the last half
 * minute; every quarter of a minute the house is told, and what it answers is what is shown.
 */
export function useWorked(id: string, countedBefore: number, isOpen: boolean) {
  const [counted, setCounted] = useState(countedBefore);
  const [pending, setPending] = useState(0);
  const waiting = useRef(0);

  async function beat(): Promise<void> {
    const seconds = Math.min(waiting.current, 30);
    if (seconds === 0) return;
    waiting.current = 0;
    setPending(0);
    try {
      const { workedSeconds } = await answer(
        api.POST("/api/evaluations/{id}/work", {
          params: { path: { id } },
          headers: once(crypto.randomUUID()),
          body: { seconds },
        }),
      );
      setCounted(workedSeconds);
    } catch {
      // Time that could not be told is lost, not guessed: the answers themselves are kept elsewhere.
      setCounted((before) => before);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock of one evaluation is started once.
  useEffect(() => {
    if (!isOpen) return;
    let lastSign = Date.now();
    const onSign = () => {
      lastSign = Date.now();
    };
    for (const sign of signsOfWork) window.addEventListener(sign, onSign, { capture: true, passive: true });
    const clock = setInterval(() => {
      if (document.hidden || Date.now() - lastSign > idleAfterMs) return;
      waiting.current += 1;
      setPending(waiting.current);
      if (waiting.current >= beatSeconds) void beat();
    }, 1_000);
    return () => {
      clearInterval(clock);
      for (const sign of signsOfWork) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [id, isOpen]);

  return { seconds: counted + pending, beat };
}
